package dev.parley.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.shared.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTests {

    private static final String OLD = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
    private static final String NEW = Base64.getEncoder().encodeToString("fedcba9876543210fedcba9876543210".getBytes());

    @TempDir
    Path folder;

    @Test
    void whatIsSealedShowsNothingAndOpensAgain() {
        SecretBox box = box(OLD);
        String sealed = box.seal("whsec_abc", "tenant/crm");
        assertThat(sealed).doesNotContain("whsec").isNotEqualTo(box.seal("whsec_abc", "tenant/crm"));
        assertThat(box.open(sealed, "tenant/crm")).isEqualTo("whsec_abc");
    }

    @Test
    void itOpensOnlyWhereItBelongs() {
        SecretBox box = box(OLD);
        String sealed = box.seal("s", "tenant-a/crm");
        assertThatThrownBy(() -> box.open(sealed, "tenant-b/crm")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(sealed.substring(0, sealed.length() - 4) + "AAA=", "tenant-a/crm"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewKeyTakesOverWhileTheOldOneStillOpens() {
        String sealed = box(OLD).seal("s", "c");
        SecretBox both = box(NEW, OLD);
        assertThat(both.isCurrent(sealed)).isFalse();
        assertThat(both.open(sealed, "c")).isEqualTo("s");
        String anew = both.seal("s", "c");
        assertThat(both.isCurrent(anew)).isTrue();
        assertThat(box(NEW).open(anew, "c")).isEqualTo("s");
        assertThatThrownBy(() -> box(NEW).open(sealed, "c")).hasMessageContaining("previous-keys");
    }

    @Test
    void whatAnEarlierVersionLeftOpenStaysReadable() {
        assertThat(box(OLD).open("plain", "c")).isEqualTo("plain");
        assertThat(box(OLD).isCurrent("plain")).isFalse();
    }

    @Test
    void aKeyIsMadeOnceAndForItsOwnerAlone() throws Exception {
        String sealed = box(null).seal("s", "c");
        assertThat(box(null).open(sealed, "c")).isEqualTo("s");
        assertThat(Files.getPosixFilePermissions(folder.toRealPath().resolve("secrets-key"))
                        .toString())
                .doesNotContain("GROUP", "OTHERS");
    }

    @Test
    void anUnusableKeyStopsTheStart() {
        assertThatThrownBy(() -> box("c2hvcnQ=")).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> box("not base64!")).hasMessageContaining("Base64");
    }

    private SecretBox box(@Nullable String key, String... previous) {
        try (DataDirectory data = new DataDirectory(folder)) {
            return new SecretBox(new SecretProperties(key, List.of(previous)), data);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}

package dev.parley.tenancy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is easily forgotten: rows of every installation are behind the wall, for migrations as well. */
class MigrationTests {

    /** Kept as it is, for installations that ran it; another one makes up for it. */
    private static final String WITHOUT_EFFECT = "V150__no_translations.sql";

    private static final Pattern CHANGE = Pattern.compile("(?im)^\\s*(?:update|delete from)\\s+(\\w+)");

    static Stream<Resource> migrations() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*/*.sql"))
                .filter(file -> !WITHOUT_EFFECT.equals(file.getFilename()));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void liftsTheWallBeforeItChangesRowsAndPutsItBack(Resource file) throws IOException {
        String sql = file.getContentAsString(StandardCharsets.UTF_8);
        Matcher change = CHANGE.matcher(sql);
        while (change.find()) {
            String table = "alter table " + change.group(1);
            assertThat(sql.substring(0, change.start()))
                    .as("%s changes rows of %s", file.getFilename(), change.group(1))
                    .contains(table + " no force row level security;");
            assertThat(sql.substring(change.end())).contains(table + " force row level security;");
        }
    }
}

package dev.parley.identity.letter;

import dev.parley.identity.StaffMail;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import dev.parley.tenancy.Tenant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the letters to staff, in the language of their business. */
@Component
class LetterPost {

    private final StaffMail mail;
    private final Wording wording;
    private final String publicUrl;

    LetterPost(StaffMail mail, Wording wording, @Value("${parley.public-url:}") String publicUrl) {
        this.mail = mail;
        this.wording = wording;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    void invitation(@Nullable Tenant tenant, Letter letter, String token) {
        send("invitation", "staff_invitation", tenant, letter, token);
    }

    void passwordReset(@Nullable Tenant tenant, Letter letter, String token) {
        send("reset", "staff_password_reset", tenant, letter, token);
    }

    private void send(String key, String kind, @Nullable Tenant tenant, Letter letter, String token) {
        Language language = tenant == null ? Language.ENGLISH : tenant.language();
        Map<String, Object> arguments = Map.of(
                "name", Objects.requireNonNullElse(letter.name(), letter.email()),
                "business", tenant == null ? "Parley" : tenant.name(),
                "by", letter.createdBy(),
                "key", key(key, token));
        mail.send(
                kind,
                letter.email(),
                wording.say(language, "identity." + key + "_subject", arguments),
                wording.say(language, "identity." + key + "_text", arguments),
                kind + ":" + letter.id());
    }

    /** A link when the operator said where the pages are; the token stays out of every log behind the {@code #}. */
    private String key(String page, String token) {
        return publicUrl.isEmpty() ? token : publicUrl + "/console/" + page + "#" + token;
    }
}

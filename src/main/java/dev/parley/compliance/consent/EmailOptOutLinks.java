package dev.parley.compliance.consent;

import dev.parley.compliance.OptOutLinks;
import dev.parley.compliance.consent.OptOutTokens.OptOut;
import dev.parley.identity.Contacts;
import dev.parley.shared.Language;
import dev.parley.shared.PublicUrl;
import dev.parley.shared.Wording;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class EmailOptOutLinks implements OptOutLinks {

    private final OptOutTokens tokens;
    private final Contacts contacts;
    private final Wording wording;
    private final PublicUrl publicUrl;

    EmailOptOutLinks(OptOutTokens tokens, Contacts contacts, Wording wording, PublicUrl publicUrl) {
        this.tokens = tokens;
        this.contacts = contacts;
        this.wording = wording;
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<Link> link(String kind, String channel, String recipient) {
        if (!channel.equals("email") || Kinds.purpose(kind).isEmpty()) {
            return Optional.empty();
        }
        Tenant tenant = TenantContext.current();
        Language language = contacts.findByEmail(recipient)
                .flatMap(contact -> Optional.ofNullable(contact.language()))
                .orElseGet(tenant::language);
        String token = tokens.write(new OptOut(tenant.id().value(), recipient, language));
        return Optional.of(new Link(
                URI.create(publicUrl + OptOutController.PATH + token),
                language,
                wording.say(language, "compliance.unsubscribe.footer", Map.of("business", tenant.name())),
                wording.say(language, "compliance.unsubscribe.button")));
    }
}

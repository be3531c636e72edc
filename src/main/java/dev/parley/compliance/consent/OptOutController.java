package dev.parley.compliance.consent;

import dev.parley.compliance.consent.OptOutTokens.OptOut;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The page behind a link to opt out. Looking at it changes nothing, as mail scanners look too; its button, or a mail
 * program's own (RFC 8058), posts.
 */
@RestController
@Hidden
class OptOutController {

    static final String PATH = "/unsubscribe/";
    private static final String WORDS = "compliance.unsubscribe.";

    private record Known(Tenant tenant, OptOut optOut) {}

    private final OptOutTokens tokens;
    private final OptOuts optOuts;
    private final Tenants tenants;
    private final Wording wording;
    private final ITemplateEngine templates;

    OptOutController(
            OptOutTokens tokens, OptOuts optOuts, Tenants tenants, Wording wording, ITemplateEngine templates) {
        this.tokens = tokens;
        this.optOuts = optOuts;
        this.tenants = tenants;
        this.wording = wording;
        this.templates = templates;
    }

    @GetMapping(PATH + "{token}")
    ResponseEntity<String> ask(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        return known(token)
                .map(known -> TenantContext.call(known.tenant(), () -> page(known, "text", true)))
                .orElseGet(() -> unknown(accepted));
    }

    @PostMapping(PATH + "{token}")
    ResponseEntity<String> end(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        return known(token)
                .map(known -> TenantContext.call(known.tenant(), () -> {
                    optOuts.end(known.optOut());
                    return page(known, "done", false);
                }))
                .orElseGet(() -> unknown(accepted));
    }

    private Optional<Known> known(String token) {
        return tokens.read(token)
                .flatMap(optOut -> tenants.find(optOut.tenantId()).map(tenant -> new Known(tenant, optOut)));
    }

    private ResponseEntity<String> page(Known known, String text, boolean asks) {
        Language language = known.optOut().language();
        Map<String, String> facts = Map.of(
                "business",
                known.tenant().name(),
                "address",
                masked(known.optOut().address()));
        return page(
                HttpStatus.OK,
                language,
                known.tenant().name(),
                wording.say(language, WORDS + text, facts),
                asks ? wording.say(language, WORDS + "button") : null);
    }

    private ResponseEntity<String> unknown(@Nullable String accepted) {
        Language language = accepted(accepted);
        return page(HttpStatus.NOT_FOUND, language, "", wording.say(language, WORDS + "gone"), null);
    }

    private ResponseEntity<String> page(
            HttpStatus status, Language language, String business, String text, @Nullable String button) {
        Map<String, Object> shown = new HashMap<>(Map.of(
                "language",
                language.code(),
                "business",
                business,
                "title",
                wording.say(language, WORDS + "title"),
                "text",
                text));
        shown.put("button", button);
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body(templates.process("unsubscribe", new Context(language.locale(), shown)));
    }

    private static Language accepted(@Nullable String header) {
        try {
            return header == null
                    ? Language.ENGLISH
                    : Locale.LanguageRange.parse(header).stream()
                            .flatMap(range -> Language.find(range.getRange()).stream())
                            .findFirst()
                            .orElse(Language.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return Language.ENGLISH;
        }
    }

    /** Enough to recognise it by, too little to learn it: mails are forwarded. */
    private static String masked(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}

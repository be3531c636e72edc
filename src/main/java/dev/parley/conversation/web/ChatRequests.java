package dev.parley.conversation.web;

import dev.parley.conversation.guard.InboundGuard;
import dev.parley.conversation.message.CustomerClaim;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.identity.SessionRates;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import dev.parley.shared.secret.Hmac;
import dev.parley.tenancy.TenantSecret;
import dev.parley.tenancy.TenantSecrets;
import dev.parley.tenancy.Usage;
import dev.parley.tenancy.Use;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a request to chat into a message; everything wrong with it is told at once. */
@Component
class ChatRequests {

    private static final int MAX_ID = 200;
    private static final int MAX_URL = 2000;
    private static final int MAX_FIELD = 320;

    private final InboundGuard guard;
    private final SessionRates rates;
    private final Usage usage;
    private final TenantSecrets secrets;

    ChatRequests(InboundGuard guard, SessionRates rates, Usage usage, TenantSecrets secrets) {
        this.guard = guard;
        this.rates = rates;
        this.usage = usage;
        this.secrets = secrets;
    }

    /** @throws ProblemException (400, 413) naming every field that is wrong; (403, 429) when there is too much of it */
    InboundMessage read(ChatRequest request) {
        List<FieldProblem> errors = new ArrayList<>();
        bound(errors, "/session_id", request.sessionId(), MAX_ID);
        bound(errors, "/message_id", request.messageId(), MAX_ID);
        bound(errors, "/page_url", request.pageUrl(), MAX_URL);
        Language language = null;
        if (request.language() != null && !request.language().isBlank()) {
            language = Language.find(request.language()).orElse(null);
            if (language == null) {
                errors.add(new FieldProblem("/language", "must be one of en es fr hi hi-Latn mr gu"));
            }
        }
        ChatRequest.Customer customer = request.customer();
        if (customer != null) {
            bound(errors, "/customer/id", customer.id(), MAX_FIELD);
            bound(errors, "/customer/name", customer.name(), MAX_FIELD);
            bound(errors, "/customer/email", customer.email(), MAX_FIELD);
            bound(errors, "/customer/phone", customer.phone(), MAX_FIELD);
        }
        String text = screened(request.message(), errors);
        if (request.sessionId() != null && !request.sessionId().isBlank()) {
            rates.count(request.sessionId());
        }
        usage.require(Use.TURNS);
        return new InboundMessage(
                blankToNull(request.sessionId()),
                blankToNull(request.messageId()),
                text,
                language,
                "widget",
                blankToNull(request.pageUrl()),
                customer == null ? null : claim(customer));
    }

    /** The message as it may be read; what is wrong with it is told first, with all else that is wrong. */
    private String screened(@Nullable String message, List<FieldProblem> errors) {
        String text;
        try {
            text = guard.screen(message);
        } catch (ProblemException refused) {
            List<FieldProblem> all = new ArrayList<>(refused.errors());
            all.addAll(errors);
            throw new ProblemException(refused.code(), String.valueOf(refused.getMessage()), all);
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return text;
    }

    private CustomerClaim claim(ChatRequest.Customer customer) {
        boolean verified = Callers.current() instanceof Caller.ServerKey || hashIsRight(customer);
        return new CustomerClaim(customer.id(), customer.name(), customer.email(), customer.phone(), verified);
    }

    private boolean hashIsRight(ChatRequest.Customer customer) {
        @Nullable String id = customer.id();
        if (id == null || customer.hash() == null) {
            return false;
        }
        byte[] given = customer.hash().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return secrets.anyPasses(TenantSecret.IDENTITY, secret -> MessageDigest.isEqual(hash(secret, id), given));
    }

    private static byte[] hash(String secret, String id) {
        return HexFormat.of().formatHex(Hmac.of(secret, id)).getBytes(StandardCharsets.US_ASCII);
    }

    private static void bound(List<FieldProblem> errors, String pointer, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            errors.add(new FieldProblem(pointer, "has at most " + most + " characters"));
        } else if (value != null && value.indexOf('\0') >= 0) {
            errors.add(new FieldProblem(pointer, "is no valid text"));
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

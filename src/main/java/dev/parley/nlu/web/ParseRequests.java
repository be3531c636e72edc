package dev.parley.nlu.web;

import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.intent.Profiles;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a request into an utterance of the tenant bound; everything wrong with it is told at once. */
@Component
class ParseRequests {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LIST = 1_000;
    private static final int LONGEST_QUESTION = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Profiles profiles;
    private final Clock clock;

    ParseRequests(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** @throws ProblemException (400, 413) naming every field that is wrong */
    Utterance read(ParseRequest request) {
        List<FieldProblem> errors = problems(request);
        String text = request.text();
        if (text == null || !errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new ProblemException(
                    ErrorCode.TOO_LARGE,
                    "text has more than " + LONGEST_TEXT + " characters",
                    List.of(new FieldProblem("/text", "has at most " + LONGEST_TEXT + " characters")));
        }
        Tenant tenant = TenantContext.current();
        String region =
                request.region() == null ? tenant.region() : request.region().toUpperCase(Locale.ROOT);
        return new Utterance(
                text,
                request.language() == null ? null : Language.of(request.language()),
                null,
                region,
                region.equals(tenant.region()) ? tenant.currency() : currencyOf(region, tenant),
                request.profile() == null ? tenant.profile() : request.profile(),
                clock.instant().atZone(tenant.timeZone()),
                context(request.context()));
    }

    private List<FieldProblem> problems(ParseRequest request) {
        List<FieldProblem> errors = new ArrayList<>();
        if (request.text() == null || request.text().isBlank()) {
            errors.add(new FieldProblem("/text", "is required"));
        }
        if (request.language() != null && Language.find(request.language()).isEmpty()) {
            errors.add(new FieldProblem("/language", "must be one of en es fr hi hi-Latn mr gu"));
        }
        if (request.region() != null && !COUNTRIES.contains(request.region().toUpperCase(Locale.ROOT))) {
            errors.add(new FieldProblem("/region", "must be an ISO 3166 country code"));
        }
        if (request.profile() != null && !profiles.names().contains(request.profile())) {
            errors.add(new FieldProblem("/profile", "must be one of " + String.join(" ", profiles.names())));
        }
        if (request.context() != null) {
            contextProblems(request.context(), errors);
        }
        return errors;
    }

    private static void contextProblems(ParseRequest.Context context, List<FieldProblem> errors) {
        Integer listSize = context.listSize();
        if (listSize != null && (listSize < 0 || listSize > LONGEST_LIST)) {
            errors.add(new FieldProblem("/context/list_size", "must be 0 to " + LONGEST_LIST));
        }
        if (context.pending() != null && context.pending().length() > LONGEST_QUESTION) {
            errors.add(new FieldProblem("/context/pending", "has at most " + LONGEST_QUESTION + " characters"));
        }
    }

    private static UtteranceContext context(ParseRequest.@Nullable Context context) {
        if (context == null) {
            return UtteranceContext.EMPTY;
        }
        String pending = context.pending();
        return new UtteranceContext(
                context.listSize() == null ? 0 : context.listSize(),
                pending == null || pending.isBlank() ? null : pending);
    }

    private static String currencyOf(String region, Tenant tenant) {
        Currency national = Currency.getInstance(Locale.of("", region));
        return national == null ? tenant.currency() : national.getCurrencyCode();
    }
}

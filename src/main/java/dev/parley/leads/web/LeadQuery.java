package dev.parley.leads.web;

import dev.parley.leads.LeadFilter;
import dev.parley.leads.LeadStatus;
import dev.parley.leads.score.Priority;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.WrittenMoments;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filters of a list of leads, as they stand in the URL. A date alone begins at midnight in the tenant's zone. */
record LeadQuery(
        @Nullable String priority,
        @Nullable String status,
        @Nullable String source,
        @Nullable String from,
        @Nullable String to,
        @Nullable String q) {

    /**
     * @param errors what is wrong with other parameters
     * @throws ProblemException (400) listing them and every filter that cannot be read
     */
    LeadFilter filter(List<FieldProblem> errors) {
        LeadFilter filter = new LeadFilter(
                priority(errors),
                status(errors),
                source,
                WrittenMoments.read("from", from, errors),
                WrittenMoments.read("to", to, errors),
                q);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return filter;
    }

    private @Nullable Priority priority(List<FieldProblem> errors) {
        if (priority == null || priority.isBlank()) {
            return null;
        }
        try {
            return Priority.valueOf(priority.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            errors.add(new FieldProblem("priority", "must be HOT, WARM or COLD"));
            return null;
        }
    }

    private @Nullable LeadStatus status(List<FieldProblem> errors) {
        if (status == null || status.isBlank()) {
            return null;
        }
        Optional<LeadStatus> known = LeadStatus.find(status);
        if (known.isEmpty()) {
            errors.add(new FieldProblem("status", "must be new, qualified, contacted, won or lost"));
        }
        return known.orElse(null);
    }
}

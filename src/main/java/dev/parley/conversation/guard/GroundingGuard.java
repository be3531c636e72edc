package dev.parley.conversation.guard;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The last check before a reply goes out: a figure, a date, a stock word or a promise in it must stand in the evidence of
 * its statement. A customer's own words in the same turn back a figure too, and nothing else.
 */
@Component
public class GroundingGuard {

    private final ClaimWords words;

    GroundingGuard(ClaimWords words) {
        this.words = words;
    }

    /**
     * What was let through, and why the rest was not.
     *
     * @param passed in their order
     * @param rejected one line of reason for each statement held back
     */
    public record Verdict(List<Statement> passed, List<String> rejected) {}

    public Verdict check(List<Statement> statements, String customersWords) {
        List<Statement> passed = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        Set<String> said = Figures.in(customersWords);
        for (Statement statement : statements) {
            Optional<String> objection = objection(statement, said);
            objection.ifPresentOrElse(rejected::add, () -> passed.add(statement));
        }
        return new Verdict(List.copyOf(passed), List.copyOf(rejected));
    }

    private Optional<String> objection(Statement statement, Set<String> said) {
        Set<String> unbacked = Figures.in(Figures.withoutNumbering(statement.text()));
        unbacked.removeAll(said);
        if (!unbacked.isEmpty()) {
            unbacked.removeAll(Figures.in(evidence(statement)));
        }
        if (!unbacked.isEmpty()) {
            return Optional.of("no record backs the figure " + String.join(", ", unbacked));
        }
        ClaimWords.Spoken spoken = words.spoken(statement.text());
        if (spoken.plainly(ClaimWords.STOCK).isPresent()
                && statement.evidence().stream().noneMatch(GroundingGuard::isStockRecord)
                && words.spoken(evidence(statement)).plainly(ClaimWords.STOCK).isEmpty()) {
            return Optional.of("no record backs a word about stock");
        }
        return spoken.plainly(ClaimWords.PROMISES)
                .filter(promise -> words.spoken(evidence(statement))
                        .plainly(ClaimWords.PROMISES)
                        .isEmpty())
                .map(promise -> "no document backs the promise " + promise);
    }

    private static String evidence(Statement statement) {
        return statement.evidence().stream().map(Evidence::text).collect(Collectors.joining("\n"));
    }

    private static boolean isStockRecord(Evidence evidence) {
        return evidence instanceof Evidence.OfRecord record
                && Set.of("inventory", "vehicle", "product").contains(record.kind());
    }
}

package dev.parley.nlu.entity.rule;

import dev.parley.nlu.EntityNames;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which findings stand: what is denied, corrected or another person's is dropped, and so are repetitions. */
final class Settlement {

    /** "No" is the value of these. */
    private static final Set<String> DENIABLE =
            Set.of(EntityNames.HAS_TRADE_IN, EntityNames.CONTACT_WILLINGNESS, EntityNames.TIMELINE);

    private static final Set<String> CONTACT = Set.of(EntityNames.EMAIL, EntityNames.PHONE);
    private static final Set<String> PERSONAL = Set.of(
            EntityNames.MAKE,
            EntityNames.MODEL,
            EntityNames.BUDGET_MAX,
            EntityNames.BUDGET_MIN,
            EntityNames.PURCHASE_MODE,
            EntityNames.VEHICLE_TYPE,
            EntityNames.FUEL,
            EntityNames.COLOUR,
            EntityNames.MODEL_YEAR,
            EntityNames.INCOME,
            EntityNames.PAYMENT_AMOUNT,
            EntityNames.CURRENCY,
            EntityNames.INSURANCE_TYPE);
    private static final int LONGEST_CORRECTION = 5;

    private final Reading reading;
    private final List<Finding> standing;

    private Settlement(Reading reading, List<Finding> found) {
        this.reading = reading;
        standing = new ArrayList<>(found);
    }

    static List<Finding> settle(Reading reading, List<Finding> found) {
        Settlement settlement = new Settlement(reading, found);
        settlement.standing.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
        settlement.dropDenied();
        settlement.dropOthers();
        settlement.dropCorrected();
        settlement.dropRepeated();
        return settlement.standing;
    }

    private void dropDenied() {
        Set<Integer> deniedEnds = new HashSet<>();
        standing.removeIf(finding -> {
            boolean denied = !DENIABLE.contains(finding.name()) && (isDenied(finding) || isJoined(finding, deniedEnds));
            if (denied) {
                deniedEnds.add(finding.to());
            }
            return denied;
        });
    }

    /** "neither diesel nor manual": what is joined to something denied is denied too. */
    private boolean isJoined(Finding finding, Set<Integer> deniedEnds) {
        return reading.matchEndingAt("denied_joint", finding.from())
                .filter(joint -> deniedEnds.contains(joint.from()))
                .isPresent();
    }

    private boolean isDenied(Finding finding) {
        boolean words = !CONTACT.contains(finding.name());
        boolean named = !finding.name().equals(EntityNames.ITEM_REF);
        return isReplaced(finding)
                || words && named && Negation.before(reading, finding.from())
                || words && Negation.after(reading, finding.to());
    }

    /** "instead of ten", "ki jagah". */
    private boolean isReplaced(Finding finding) {
        return reading.matchEndingAt("instead_before", finding.from()).isPresent()
                || reading.matchAt("instead_after", finding.to()).isPresent();
    }

    private void dropOthers() {
        for (Match theirs : reading.matches("third_person_contact")) {
            int end = reading.clauseEnd(theirs.to() - 1);
            standing.removeIf(finding ->
                    CONTACT.contains(finding.name()) && finding.from() >= theirs.to() && finding.from() < end);
        }
        for (Match person : reading.matches("third_person")) {
            int end = endOfPerson(person);
            int start = person.from();
            boolean isStranger = reading.has("stranger", person.from(), person.to());
            if (reading.has("third_person_deed", person.from(), Math.min(end, person.to() + 4))
                    || isStranger && reading.has("stranger_deed", person.from(), end)) {
                standing.removeIf(finding ->
                        PERSONAL.contains(finding.name()) && finding.from() >= start && finding.from() < end);
            }
        }
    }

    /** "My wife drives a Civic but I want a pickup": what is said of the person ends at the contrast. */
    private int endOfPerson(Match person) {
        int end = reading.clauseEnd(person.to() - 1);
        return reading.matches("contrast").stream()
                .mapToInt(Match::from)
                .filter(contrast -> contrast >= person.to() && contrast < end)
                .findFirst()
                .orElse(end);
    }

    private void dropCorrected() {
        List<Finding> kept = new ArrayList<>();
        for (int at = 0; at < standing.size(); at++) {
            if (!isCorrected(at)) {
                kept.add(standing.get(at));
            }
        }
        standing.clear();
        standing.addAll(kept);
    }

    /** They stand in order, so that those too far behind to correct it end the search. */
    private boolean isCorrected(int at) {
        Finding earlier = standing.get(at);
        for (int next = at + 1; next < standing.size(); next++) {
            Finding later = standing.get(next);
            if (later.from() - earlier.to() > LONGEST_CORRECTION) {
                return false;
            }
            if (later.name().equals(earlier.name())
                    && later.from() >= earlier.to()
                    && isCorrection(earlier.to(), later.from())) {
                return true;
            }
        }
        return false;
    }

    /** Only words of correction stand between the two. */
    private boolean isCorrection(int from, int to) {
        if (!reading.has("correction", from, to)) {
            return false;
        }
        int at = from;
        while (at < to) {
            int next = reading.matchAt("correction", at).map(Match::to).orElse(at);
            if (next == at) {
                if (!reading.isIn("filler", at) && !reading.isIn("currency", at) && !reading.isIn("unit", at)) {
                    return false;
                }
                next = at + 1;
            }
            at = next;
        }
        return true;
    }

    private void dropRepeated() {
        Map<String, Integer> ends = new HashMap<>();
        Map<String, Set<Object>> values = new HashMap<>();
        standing.removeIf(finding -> {
            boolean overlaps = finding.start() < ends.getOrDefault(finding.name(), 0);
            Set<Object> known = values.computeIfAbsent(finding.name(), absent -> new HashSet<>());
            if (overlaps || !isRepeatable(finding) && known.contains(finding.value())) {
                return true;
            }
            known.add(finding.value());
            ends.put(finding.name(), finding.end());
            return false;
        });
    }

    /** Two lines may each be two pieces, or of the same article. */
    private static boolean isRepeatable(Finding finding) {
        return finding.name().equals(EntityNames.QUANTITY)
                || finding.name().equals(EntityNames.UNIT)
                || finding.name().equals(EntityNames.ITEM_REF);
    }
}

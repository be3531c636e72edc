package dev.parley.leads.skill;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Corrects the last digits of a phone number: "sorry, 0184 I mean" after "316 555 0148". */
final class PhoneTail {

    /** Where the lead's memory keeps after how many turns a phone number was told. */
    static final String TOLD_AT = "phone_told_at";

    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}][\\p{Nd} -]*");
    private static final int FEWEST = 3;
    private static final int MOST = 6;
    private static final int SHORT = 9;

    private PhoneTail() {}

    /** What is known with the corrected number; empty where none is corrected. */
    static Optional<Map<String, Object>> corrected(Map<String, Object> known, TurnContext turn) {
        Object toldAt = turn.state().memory(LeadSkill.NAME).get(TOLD_AT);
        boolean justTold =
                toldAt instanceof Number told && told.intValue() == turn.state().turns() - 1;
        if (!justTold || !(known.get(EntityNames.PHONE) instanceof String phone) || !isShort(turn)) {
            return Optional.empty();
        }
        return tail(turn).filter(digits -> digits.length() < phone.length() - 1).map(digits -> {
            Map<String, Object> fields = new LinkedHashMap<>(known);
            fields.put(EntityNames.PHONE, phone.substring(0, phone.length() - digits.length()) + digits);
            return fields;
        });
    }

    private static boolean isShort(TurnContext turn) {
        return turn.text().strip().split("\\s+").length <= SHORT
                && turn.understanding().entity(EntityNames.PHONE).isEmpty();
    }

    /** No amount begins with a nought, so that it is the tail even while a budget is asked for. */
    private static Optional<String> tail(TurnContext turn) {
        List<String> runs = DIGITS.matcher(turn.text())
                .results()
                .map(MatchResult::group)
                .map(PhoneTail::ascii)
                .toList();
        return runs.size() == 1
                        && runs.getFirst().length() >= FEWEST
                        && runs.getFirst().length() <= MOST
                        && (runs.getFirst().startsWith("0") || !turn.isPending("lead.budget"))
                ? Optional.of(runs.getFirst())
                : Optional.empty();
    }

    private static String ascii(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.codePoints().filter(Character::isDigit).forEach(digit -> plain.append(Character.digit(digit, 10)));
        return plain.toString();
    }
}

package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.BOOKING_ID;
import static dev.parley.nlu.EntityNames.ENQUIRY_ID;
import static dev.parley.nlu.EntityNames.ITEM_REF;
import static dev.parley.nlu.EntityNames.ORDER_NUMBER;
import static dev.parley.nlu.EntityNames.SKU;

import dev.parley.nlu.ItemRef;
import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of orders, bookings and enquiries, and article numbers: letters and digits that name a record. */
final class IdentifierRecognizer implements EntityRecognizer {

    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,-])(#?)([A-Za-z]{1,5})?(-?)(\\d{2,10})(?:-(?:\\d{1,6}|[A-Z]{1,4}\\d{0,4})){0,2}(?![\\p{L}\\p{N}])");
    private static final Map<String, String> CUES =
            Map.of("order_cue", ORDER_NUMBER, "booking_cue", BOOKING_ID, "enquiry_cue", ENQUIRY_ID);
    private static final int REACH = 3;
    private static final int FEWEST_BARE_DIGITS = 3;

    @Override
    public void recognize(Reading reading, Findings findings) {
        Matcher code = CODE.matcher(reading.asciiDigits());
        while (code.find()) {
            int from = reading.wordAtOrAfter(code.start());
            int to = reading.wordAtOrAfter(code.end() - 1) + 1;
            boolean house =
                    to <= reading.size() && reading.has("street", to, Math.min(to + 4, reading.clauseEnd(to - 1)));
            if (from < to && to <= reading.size() && findings.isFree(from, to) && !house) {
                classify(reading, findings, code, from, to);
            }
        }
    }

    private static void classify(Reading reading, Findings findings, Matcher code, int from, int to) {
        boolean letters = code.group(2) != null;
        boolean marked = !code.group(1).isEmpty();
        String prefix = letters ? code.group(2).toLowerCase(Locale.ROOT) : "";
        Optional<String> named = letters || marked || code.group(4).length() >= FEWEST_BARE_DIGITS
                ? byCue(reading, from).or(() -> letters ? Optional.empty() : byCueAfter(reading, to))
                : Optional.empty();
        Optional<String> kind = letters ? byPrefix(reading, from, prefix).or(() -> named) : named;
        if (kind.isEmpty() && marked && code.group(4).length() >= FEWEST_BARE_DIGITS) {
            kind = Optional.of(reading.isWholesale() ? ORDER_NUMBER : BOOKING_ID);
        }
        if (kind.isEmpty()) {
            if (letters && !marked && isArticle(reading, prefix)) {
                sku(reading, findings, from, to);
            }
            return;
        }
        String value = code.group().substring(code.group(1).length()).toUpperCase(Locale.ROOT);
        findings.addAt(kind.get(), value, code.start(), code.end());
        findings.take(from, to);
    }

    private static boolean isArticle(Reading reading, String prefix) {
        return reading.isWholesale() && !WordSets.NO_ARTICLE.contains(prefix);
    }

    private static void sku(Reading reading, Findings findings, int from, int to) {
        String sku = reading.asciiDigits()
                .substring(reading.startOf(from), reading.endBefore(to))
                .toUpperCase(Locale.ROOT);
        findings.add(SKU, sku, from, to);
        findings.add(ITEM_REF, ItemRef.sku(sku), from, to);
        findings.take(from, to);
    }

    /** "booking B1182", "pedido n.º 30420", "dossier RV-3090". */
    private static Optional<String> byCue(Reading reading, int from) {
        for (int at = from; at > 0 && from - at < REACH; at--) {
            if (at != from && reading.word(at).gap() == Gap.STOP) {
                break;
            }
            for (Map.Entry<String, String> cue : CUES.entrySet()) {
                if (reading.matchEndingAt(cue.getKey(), at).isPresent()) {
                    return Optional.of(cue.getValue());
                }
            }
            if (!reading.isIn("filler", at - 1) && !reading.isIn("id_filler", at - 1)) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byCueAfter(Reading reading, int to) {
        return CUES.entrySet().stream()
                .filter(cue -> reading.matchAt(cue.getKey() + "_after", to).isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> byPrefix(Reading reading, int from, String prefix) {
        return reading.matchAt("id_prefix", from)
                .filter(match -> reading.word(match.from()).text().equals(prefix))
                .map(Match::value);
    }
}

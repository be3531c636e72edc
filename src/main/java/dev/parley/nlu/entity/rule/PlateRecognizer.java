package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.REGISTRATION_NUMBER;
import static dev.parley.nlu.EntityNames.VIN;

import dev.parley.nlu.entity.text.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registration numbers of the countries served, and vehicle identification numbers. */
final class PlateRecognizer implements EntityRecognizer {

    private static final Pattern VIN_SHAPE =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-HJ-NPR-Za-hj-npr-z0-9]{17}(?![\\p{L}\\p{N}])");
    private static final Pattern INDIA = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])[A-Z]{2}[ -]?\\d{1,2}[A-Z]?[ -]?[A-Z]{1,3}[ -]?\\d{4}(?![\\p{L}\\p{N}])");
    private static final Pattern FRANCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[A-Z]{2}[ -]?\\d{3}[ -]?[A-Z]{2}|[a-z]{2}-\\d{3}-[a-z]{2})(?![\\p{L}\\p{N}])");
    private static final Pattern SPAIN =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\d{4}[ -]?[BCDFGHJ-NPR-TV-Z]{3}(?![\\p{L}\\p{N}])");
    private static final Pattern BRITAIN =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2} ?[A-Z]{3}(?![\\p{L}\\p{N}])");
    private static final Map<String, List<Pattern>> BY_REGION = Map.of(
            "IN",
            List.of(INDIA),
            "FR",
            List.of(FRANCE),
            "ES",
            List.of(SPAIN),
            "GB",
            List.of(BRITAIN),
            "IE",
            List.of(BRITAIN));
    private static final List<Pattern> ANYWHERE = List.of(INDIA, FRANCE);
    private static final int LONGEST_PLATE_WORDS = 5;
    private static final int FEWEST_SIGNS = 4;
    private static final int MOST_SIGNS = 10;

    @Override
    public void recognize(Reading reading, Findings findings) {
        vin(reading, findings);
        if (!reading.isDealership()) {
            return;
        }
        BY_REGION
                .getOrDefault(reading.utterance().region(), List.of())
                .forEach(plate -> plate(reading, findings, plate));
        ANYWHERE.forEach(plate -> plate(reading, findings, plate));
        reading.matches("plate_cue").forEach(cue -> announced(reading, findings, cue.to()));
    }

    private static void vin(Reading reading, Findings findings) {
        Matcher match = VIN_SHAPE.matcher(reading.asciiDigits());
        while (match.find()) {
            long digits = match.group().chars().filter(Character::isDigit).count();
            if (digits >= 3 && digits <= 15) {
                add(reading, findings, VIN, match);
            }
        }
    }

    private static void plate(Reading reading, Findings findings, Pattern plate) {
        Matcher match = plate.matcher(reading.asciiDigits());
        while (match.find()) {
            String letters = match.group().replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
            if (!WordSets.NO_PLATE.contains(letters)) {
                add(reading, findings, REGISTRATION_NUMBER, match);
            }
        }
    }

    private static void add(Reading reading, Findings findings, String name, Matcher match) {
        int from = reading.wordAtOrAfter(match.start());
        int to = reading.wordAtOrAfter(match.end() - 1) + 1;
        if (findings.isFree(from, to)) {
            findings.addAt(name, normal(match.group()), match.start(), match.end());
            findings.take(from, to);
        }
    }

    /** Behind "plate" any short mix of letters and digits is one. */
    private static void announced(Reading reading, Findings findings, int cueEnd) {
        int from = cueEnd;
        while (from < reading.size()
                && from - cueEnd < 2
                && (reading.isIn("filler", from) || reading.isIn("id_filler", from))) {
            from++;
        }
        int to = from;
        while (to < reading.size()
                && to - from < LONGEST_PLATE_WORDS
                && isPlatePart(reading, to)
                && (to == from || reading.word(to).gap().joins())) {
            to++;
        }
        if (to == from || !findings.isFree(from, to)) {
            return;
        }
        String plate = normal(reading.asciiDigits().substring(reading.startOf(from), reading.endBefore(to)));
        boolean mixed =
                plate.chars().anyMatch(Character::isDigit) && plate.chars().anyMatch(Character::isLetter);
        if (mixed && plate.length() >= FEWEST_SIGNS && plate.length() <= MOST_SIGNS) {
            findings.add(REGISTRATION_NUMBER, plate, from, to);
            findings.take(from, to);
        }
    }

    private static boolean isPlatePart(Reading reading, int word) {
        String text = reading.word(word).text();
        return reading.word(word).digits() || text.length() <= 3 && text.charAt(0) < 0x80;
    }

    private static String normal(String plate) {
        return plate.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}

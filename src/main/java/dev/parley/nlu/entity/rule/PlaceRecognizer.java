package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.ADDRESS;
import static dev.parley.nlu.EntityNames.BRANCH;
import static dev.parley.nlu.EntityNames.CITY;
import static dev.parley.nlu.EntityNames.POSTAL_CODE;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.PlaceNames;
import dev.parley.nlu.entity.text.Reading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses, postal codes, cities, and the branch a customer means. */
final class PlaceRecognizer implements EntityRecognizer {

    private static final Pattern SIX = Pattern.compile("(?<!\\d)[1-9]\\d{2} ?\\d{3}(?!\\d)");
    private static final Pattern FIVE = Pattern.compile("(?<![\\d#])\\d{5}(?!\\d)");
    private static final Pattern FOUR = Pattern.compile("(?<![\\d#])[1-9]\\d{3}(?!\\d)");
    private static final Pattern BRITISH =
            Pattern.compile("(?i)(?<![A-Z\\d])[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![A-Z\\d])");
    private static final Pattern CANADIAN = Pattern.compile("(?i)(?<![A-Z\\d])[A-Z]\\d[A-Z] ?\\d[A-Z]\\d(?![A-Z\\d])");
    private static final Map<String, Pattern> CODES =
            Map.of("IN", SIX, "GB", BRITISH, "CA", CANADIAN, "BE", FOUR, "CH", FOUR, "AU", FOUR);
    private static final int LONGEST_PLACE = 3;

    private final PlaceNames places = PlaceNames.load();

    @Override
    public void recognize(Reading reading, Findings findings) {
        branch(reading, findings);
        int addressFrom = address(reading, findings);
        postalCode(reading, findings, addressFrom);
        cities(reading, findings);
        findings.all(ADDRESS).findFirst().ifPresent(address -> findings.take(address.from(), address.to()));
    }

    private void cities(Reading reading, Findings findings) {
        int at = 0;
        while (at < reading.size()) {
            Optional<PlaceNames.Place> place =
                    reading.isIn("vehicle_type", at) ? Optional.empty() : places.at(reading, at, LONGEST_PLACE);
            boolean free = place.isPresent() && findings.isFree(at, place.get().to());
            boolean written = reading.capital(at) && reading.sentenceStart(at) != at;
            if (free && (written || !reading.has("city_not", at, place.get().to()))) {
                findings.add(CITY, place.get().name(), at, place.get().to());
            }
            at = place.map(PlaceNames.Place::to).orElse(at + 1);
        }
    }

    /** The first word of the address, or -1. */
    private static int address(Reading reading, Findings findings) {
        int from = reading.isPending("checkout.address", "lead.address")
                ? answered(reading)
                : announced(reading, findings);
        if (from < 0 || from >= reading.size()) {
            return -1;
        }
        from = reading.matchAt("address_lead", from).map(Match::to).orElse(from);
        if (from >= reading.size()) {
            return -1;
        }
        int to = reading.sentenceEnd(from);
        while (to < reading.size() && to - from < 4 && reading.word(to).gap() == Gap.STOP) {
            to = reading.sentenceEnd(to);
        }
        if (to - from < 2) {
            return -1;
        }
        findings.add(ADDRESS, reading.slice(from, to), from, to);
        return from;
    }

    /** Only an answer with a number or a comma in it is an address; "no, wait" is none. */
    private static int answered(Reading reading) {
        int from = reading.matchAt("name_filler", 0).map(Match::to).orElse(0);
        from = reading.matches("address_cue").stream()
                .findFirst()
                .map(Match::to)
                .orElse(from);
        boolean number = reading.words().stream().anyMatch(word -> word.digits());
        return number || reading.has("street") || reading.has("street_before") ? from : -1;
    }

    private static int announced(Reading reading, Findings findings) {
        for (Match cue : reading.matches("address_cue")) {
            int end = cue.to() < reading.size() ? reading.sentenceEnd(cue.to()) : cue.to();
            boolean number = false;
            for (int i = cue.to(); i < end; i++) {
                number |= reading.word(i).digits() && findings.isFree(i, i + 1);
            }
            if (number
                    && (reading.has("street", cue.to(), end)
                            || reading.has("street_before", cue.to(), end)
                            || end - cue.to() >= 4)) {
                return cue.to();
            }
        }
        return housed(reading, findings);
    }

    /** "B-204 Sai Residency", "12 High Street", "Calle Mayor 5". */
    private static int housed(Reading reading, Findings findings) {
        for (Match street : reading.matches("street")) {
            boolean latin = reading.word(street.from()).text().charAt(0) < 0x0900;
            if (latin && (street.from() == 0 || !reading.capital(street.from() - 1))) {
                continue;
            }
            for (int at = street.from(); at >= Math.max(reading.clauseStart(street.from()), street.from() - 4); at--) {
                if (reading.word(at).digits()
                        && findings.isFree(at, at + 1)
                        && !reading.word(at).gap().equals(Gap.SLASH)
                        && !reading.isIn("no_quantity", at + 1)) {
                    boolean letterBefore = at > 0
                            && reading.word(at).gap() != Gap.SPACE
                            && !reading.word(at).gap().breaks()
                            && reading.word(at - 1).text().length() <= 2;
                    return letterBefore ? at - 1 : at;
                }
            }
        }
        for (Match street : reading.matches("street_before")) {
            int end = reading.sentenceEnd(street.from());
            for (int at = street.to(); at < Math.min(end, street.to() + 6); at++) {
                if (reading.word(at).digits() && findings.isFree(at, at + 1)) {
                    return street.from();
                }
            }
        }
        return -1;
    }

    private static void postalCode(Reading reading, Findings findings, int addressFrom) {
        Pattern plan = CODES.getOrDefault(reading.utterance().region(), FIVE);
        postalCode(reading, findings, addressFrom, plan);
        if (!findings.has(POSTAL_CODE) && reading.isPending("checkout.address")) {
            postalCode(reading, findings, addressFrom, BRITISH);
        }
    }

    private static void postalCode(Reading reading, Findings findings, int addressFrom, Pattern plan) {
        Matcher code = plan.matcher(reading.asciiDigits());
        while (code.find()) {
            int from = reading.wordAtOrAfter(code.start());
            int to = reading.wordAtOrAfter(code.end() - 1) + 1;
            boolean inAddress = addressFrom >= 0 && from > addressFrom;
            boolean announced =
                    reading.matchEndingAt("postal_cue", from).isPresent() || reading.isPending("lead.postal_code");
            if ((inAddress || announced || plan == BRITISH && from + 1 < to) && findings.isFree(from, to)) {
                findings.addAt(
                        POSTAL_CODE, code.group().replace(" ", "").toUpperCase(Locale.ROOT), code.start(), code.end());
                findings.take(from, to);
                return;
            }
        }
    }

    private void branch(Reading reading, Findings findings) {
        for (Match cue : reading.matches("branch_before")) {
            int to = endOfPlace(reading, findings, cue.to());
            if (to > cue.to()) {
                addBranch(reading, findings, cue.to(), to);
            }
        }
        for (Match cue : reading.matches("branch_after")) {
            int from = cue.from() - 1;
            if (from < 0
                    || !reading.word(cue.from()).gap().joins()
                    || reading.isIn("not_place", from)
                    || reading.word(from).digits()
                    || !findings.isFree(from, from + 1)) {
                continue;
            }
            boolean indic = reading.word(from).text().charAt(0) >= 0x0900;
            boolean named = reading.capital(from)
                    || places.at(reading, from, 1).isPresent()
                    || indic && !reading.covered(from)
                    || reading.matchAt("branch_sure", cue.from()).isPresent() && !reading.covered(from);
            if (named) {
                int start = from > 0
                                && reading.capital(from - 1)
                                && reading.capital(from)
                                && reading.word(from).gap() == Gap.SPACE
                                && !reading.isIn("not_place", from - 1)
                                && findings.isFree(from - 1, from)
                        ? from - 1
                        : from;
                addBranch(reading, findings, start, from + 1);
            }
        }
    }

    private int endOfPlace(Reading reading, Findings findings, int from) {
        Optional<PlaceNames.Place> place = places.at(reading, from, LONGEST_PLACE);
        if (place.isPresent()) {
            return place.get().to();
        }
        int to = from;
        while (to < reading.size()
                && to - from < LONGEST_PLACE
                && reading.capital(to)
                && reading.word(to).gap().joins()
                && findings.isFree(to, to + 1)) {
            to++;
        }
        return to;
    }

    private void addBranch(Reading reading, Findings findings, int from, int to) {
        if (!findings.has(BRANCH) && findings.isFree(from, to)) {
            findings.add(BRANCH, places.name(reading, from, to), from, to);
            findings.take(from, to);
        }
    }
}

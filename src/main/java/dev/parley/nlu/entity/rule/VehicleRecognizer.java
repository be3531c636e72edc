package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.MAKE;
import static dev.parley.nlu.EntityNames.MODEL;

import dev.parley.nlu.entity.text.Folding;
import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Reading;
import dev.parley.nlu.entity.text.VehicleDictionary;
import dev.parley.nlu.entity.text.VehicleTerm;
import dev.parley.nlu.entity.text.VehicleTerm.Trust;
import dev.parley.nlu.entity.text.Word;
import dev.parley.nlu.spi.VehicleNames;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes and models of vehicles, in a dealership's conversations. */
final class VehicleRecognizer implements EntityRecognizer {

    private static final int LONGEST_NAME = 4;
    private static final int FIRST_YEAR = 1985;
    private static final int LAST_YEAR = 2040;

    private final VehicleDictionary known = VehicleDictionary.load();
    private final Supplier<Set<VehicleNames.VehicleName>> sold;
    private volatile Sold soldNames = new Sold(Set.of(), VehicleDictionary.of(Set.of()));

    private record Sold(Set<VehicleNames.VehicleName> names, VehicleDictionary dictionary) {}

    /** @param sold the names in stock of the business bound, the same set for as long as they are the same */
    VehicleRecognizer(Supplier<Set<VehicleNames.VehicleName>> sold) {
        this.sold = sold;
    }

    @Override
    public void recognize(Reading reading, Findings findings) {
        if (reading.isDealership()) {
            new Search(reading, findings, stock()).run();
        }
    }

    /** The dictionary is made anew only when the stock names other cars. */
    private VehicleDictionary stock() {
        Set<VehicleNames.VehicleName> names = sold.get();
        Sold current = soldNames;
        if (current.names() != names && !current.names().equals(names)) {
            current = new Sold(names, VehicleDictionary.of(names));
            soldNames = current;
        }
        return current.dictionary();
    }

    private final class Search {

        private final Reading reading;
        private final Findings findings;
        private final VehicleDictionary stock;
        private @Nullable String makeBefore;
        private int makeEnd;

        Search(Reading reading, Findings findings, VehicleDictionary stock) {
            this.reading = reading;
            this.findings = findings;
            this.stock = stock;
        }

        void run() {
            int at = 0;
            while (at < reading.size()) {
                at = at(at);
            }
        }

        /** Tries the longest name first; the next word to look at. */
        private int at(int from) {
            for (int to = Math.min(reading.size(), from + LONGEST_NAME); to > from; to--) {
                Optional<VehicleTerm> term = isOneName(from, to) ? term(from, to) : Optional.empty();
                if (term.isPresent() && believed(term.get(), from, to)) {
                    add(term.get(), from, to);
                    return to;
                }
            }
            return from + 1;
        }

        private boolean isOneName(int from, int to) {
            for (int i = from + 1; i < to; i++) {
                Gap gap = reading.word(i).gap();
                if (!gap.joins() && gap != Gap.DOT) {
                    return false;
                }
            }
            return findings.isFree(from, to) && reading.standsAlone(from, to);
        }

        private Optional<VehicleTerm> term(int from, int to) {
            StringBuilder start = new StringBuilder();
            for (int i = from; i < to - 1; i++) {
                start.append(reading.word(i).text());
            }
            Word last = reading.word(to - 1);
            for (String form : last.forms()) {
                Optional<VehicleTerm> term = known.find(start + form).or(() -> stock.find(start + form));
                if (term.isPresent()) {
                    return term;
                }
            }
            return to - from == 1 && !isKnownWord(from) && !isNamed(from)
                    ? known.findMisspelled(last.text())
                    : Optional.empty();
        }

        /** "mera naam Rohit Sharma": no misspelt car. */
        private boolean isNamed(int word) {
            return reading.matchEndingAt("name_cue_strong", word).isPresent()
                    || word > 0
                            && reading.matchEndingAt("name_cue_strong", word - 1)
                                    .isPresent();
        }

        private boolean isKnownWord(int word) {
            return reading.covered(word);
        }

        private boolean believed(VehicleTerm term, int from, int to) {
            if (term.trust() == Trust.SURE || reading.has("vehicle_not", from, to)) {
                return term.trust() == Trust.SURE;
            }
            boolean besideMake = makeBefore != null && makeBefore.equals(term.make()) && makeEnd == from;
            if (besideMake || isOwned(from) || isBehindAYear(from) && isOwned(from - 1)) {
                return true;
            }
            return term.trust() == Trust.WEAK && (standsOut(from) || hasCue(from, to)) && !isPlaceLike(from);
        }

        private boolean isOwned(int from) {
            return reading.matchEndingAt("possessive", from).isPresent();
        }

        /** Written as a name: a capital inside the sentence, a number behind an article, or letters with digits. */
        private boolean standsOut(int from) {
            Word word = reading.word(from);
            boolean coded = from + 1 < reading.size() && reading.word(from + 1).gap() == Gap.NONE;
            return coded
                    || isBehindAYear(from)
                    || reading.matchEndingAt("vehicle_article", from).isPresent()
                    || !word.digits() && reading.capital(from) && reading.sentenceStart(from) != from;
        }

        /** "A 2013 focus". */
        private boolean isBehindAYear(int from) {
            return from > 0
                    && reading.word(from).gap().joins()
                    && reading.numberEndingAt(from)
                            .filter(number -> !number.scaled() && number.between(FIRST_YEAR, LAST_YEAR))
                            .isPresent();
        }

        private boolean hasCue(int from, int to) {
            return reading.matchAt("vehicle_cue", to).isPresent()
                    || reading.matchEndingAt("vehicle_cue_before", from).isPresent();
        }

        private boolean isPlaceLike(int from) {
            return reading.matchEndingAt("place_before", from).isPresent()
                    || reading.matchEndingAt("street_before", from).isPresent()
                    || endsALongerName(from);
        }

        /** "Kansas City": a name inside the sentence goes on with this word. */
        private boolean endsALongerName(int from) {
            int before = from - 1;
            return before >= 0
                    && makeEnd != from
                    && reading.word(from).gap() == Gap.SPACE
                    && reading.capital(from)
                    && reading.capital(before)
                    && reading.sentenceStart(before) != before
                    && findings.isFree(before, from)
                    && !isKnownWord(before);
        }

        /** A make that is a common word too ("Seat") is one before its model. */
        private boolean isMakeBefore(VehicleTerm term, int from) {
            return from > 0
                    && makeEnd != from
                    && findings.isFree(from - 1, from)
                    && reading.word(from).gap() == Gap.SPACE
                    && reading.word(from - 1).text().equals(joined(term.make()));
        }

        private static String joined(String name) {
            return Folding.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
        }

        /** Where the make ends in a name that is known with it: "Honda City". */
        private int endOfMake(VehicleTerm term, int from, int to) {
            StringBuilder written = new StringBuilder();
            for (int at = from; at < to - 1; at++) {
                written.append(reading.word(at).text());
                boolean named = written.toString().equals(joined(term.make()))
                        || known.find(written.toString())
                                .filter(make ->
                                        make.model() == null && make.make().equals(term.make()))
                                .isPresent();
                if (named && reading.word(at + 1).gap() != Gap.NONE) {
                    return at + 1;
                }
            }
            return from;
        }

        private void add(VehicleTerm term, int from, int to) {
            int model = term.model() == null ? to : endOfMake(term, from, to);
            if (model > from) {
                findings.add(MAKE, term.make(), from, model);
            } else if (term.model() != null && isMakeBefore(term, from)) {
                findings.add(MAKE, term.make(), from - 1, from);
                findings.take(from - 1, from);
            }
            if (term.model() != null) {
                findings.add(MODEL, term.model(), model, to);
            }
            findings.take(from, to);
            makeBefore = term.make();
            makeEnd = to;
        }
    }
}

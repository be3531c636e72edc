package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.OCCUPATION;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Locale;

/** What the customer does for a living. */
final class OccupationRecognizer implements EntityRecognizer {

    @Override
    public void recognize(Reading reading, Findings findings) {
        if (!reading.isDealership()) {
            return;
        }
        boolean asked = reading.isPending("lead.income", "lead.occupation");
        reading.matches("occupation").stream()
                .filter(match -> findings.isFree(match.from(), match.to()))
                .filter(match -> asked
                        || reading.matchEndingAt("occupation_cue", match.from()).isPresent()
                        || reading.matchAt("occupation_cue_after", match.to()).isPresent())
                .findFirst()
                .ifPresent(match -> findings.add(OCCUPATION, value(reading, match), match));
    }

    /** As it was said where the script is Latin, else in English. */
    private static String value(Reading reading, Match match) {
        String said = reading.slice(match.from(), match.to());
        boolean latin = said.charAt(0) < 0x0370;
        boolean joined = reading.word(match.from()).gap() != Gap.NONE;
        return latin && joined ? said.toLowerCase(Locale.ROOT) : match.value();
    }
}

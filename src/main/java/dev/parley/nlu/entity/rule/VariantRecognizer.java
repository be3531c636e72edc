package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.MODEL;
import static dev.parley.nlu.EntityNames.TRADE_IN_MODEL;
import static dev.parley.nlu.EntityNames.VARIANT;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;

/** Trim levels, behind a model or standing for themselves. */
final class VariantRecognizer implements EntityRecognizer {

    @Override
    public void recognize(Reading reading, Findings findings) {
        if (!reading.isDealership()) {
            return;
        }
        for (Match match : reading.matches("variant")) {
            boolean behindModel = findings.list().stream()
                    .filter(finding ->
                            finding.name().equals(MODEL) || finding.name().equals(TRADE_IN_MODEL))
                    .anyMatch(model -> model.to() == match.from()
                            && reading.word(match.from()).gap().joins());
            boolean known = match.value().equals("sure") || behindModel;
            if (known && findings.isFree(match.from(), match.to()) && reading.standsAlone(match.from(), match.to())) {
                findings.add(VARIANT, reading.slice(match.from(), match.to()), match);
                findings.take(match.from(), match.to());
            }
        }
    }
}

package dev.parley.commerce.checkout;

import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who buys, and for which company. */
final class NameReading {

    private static final Pattern LAST_PREPOSITION =
            Pattern.compile("(?iU)[\\s,/|&-]+(?:from|of|at|for|with|de|du|des|para|por|chez|ki|se|से|की|ची|થી)$");
    private static final Pattern PERSON_OF_COMPANY =
            Pattern.compile("(?iU)(.+?),?\\s+(?:from|of|at|de|du|des|chez)\\s+(.+)");
    /** "Ana Ruiz, Beam SL" */
    private static final Pattern PERSON_AND_COMPANY =
            Pattern.compile("(?U)(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,2})\\s*[,/|]\\s*(\\S.*)");

    private final Telling telling;
    private final CheckoutWords words;

    NameReading(Telling telling, CheckoutWords words) {
        this.telling = telling;
        this.words = words;
    }

    void read() {
        Optional<Entity> company = telling.turn().understanding().entity(EntityNames.COMPANY);
        if (telling.step() == Step.NAME && telling.isAnswer()) {
            company.ifPresent(telling::cut);
            String person = telling.rest();
            company.ifPresent(entity -> keepCompany(entity.text(), person));
            if (!telling.details().has(Field.NAME)) {
                keepName(person);
            }
            if (telling.isClean()) {
                telling.refuse(Field.NAME);
            }
            return;
        }
        if (company.isPresent() && words.names(telling.turn(), Field.COMPANY)) {
            Field.COMPANY.read(company.get().text()).ifPresent(value -> telling.keep(Field.COMPANY, value));
        }
        if (words.names(telling.turn(), Field.NAME)
                && !words.names(telling.turn(), Field.EMAIL)
                && telling.turn().text().indexOf('?') < 0) {
            telling.changed(Field.NAME).ifPresent(this::keepName);
        }
    }

    /** "I'm Marta Gil from Reformas Gil SL" may be heard as one long company. */
    private void keepCompany(String company, String before) {
        Matcher listed = PERSON_AND_COMPANY.matcher(company);
        if (before.isEmpty() && listed.matches()) {
            keepName(listed.group(1));
            Field.COMPANY.read(listed.group(2)).ifPresent(value -> telling.keep(Field.COMPANY, value));
            return;
        }
        Matcher joined = PERSON_OF_COMPANY.matcher(company);
        boolean isBoth = !before.isEmpty() && words.onlyLeads(before, telling.turn()) && joined.matches();
        if (isBoth) {
            keepName(joined.group(1));
        }
        Field.COMPANY.read(isBoth ? joined.group(2) : company).ifPresent(value -> telling.keep(Field.COMPANY, value));
    }

    private void keepName(String written) {
        if (words.onlyLeads(written, telling.turn())) {
            return;
        }
        String clean = Telling.trimmed(words.told(Telling.trimmed(written), telling.turn()));
        String name = Telling.trimmed(LAST_PREPOSITION.matcher(clean).replaceFirst(""));
        boolean onlyNamesIt = telling.details().has(Field.COMPANY) && words.names(telling.turn(), Field.COMPANY);
        if (!name.isEmpty() && !onlyNamesIt) {
            Field.NAME.read(name).ifPresent(value -> telling.keep(Field.NAME, value));
        }
    }
}

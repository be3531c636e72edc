package dev.parley.commerce.checkout;

import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import java.util.List;
import java.util.Optional;

/** Reads where the goods shall go. */
final class AddressReading {

    private static final int SHORTEST_ADDRESS = 5;

    private final Telling telling;
    private final CheckoutWords words;

    AddressReading(Telling telling, CheckoutWords words) {
        this.telling = telling;
        this.words = words;
    }

    void read() {
        Optional<Entity> heard = telling.turn()
                .understanding()
                .all(EntityNames.ADDRESS)
                .filter(entity -> entity.text().chars().anyMatch(Character::isDigit))
                .reduce((first, last) -> last);
        boolean asked = telling.step() == Step.ADDRESS && telling.isAnswer();
        if (heard.isPresent() && telling.turn().text().indexOf('?') < 0) {
            List<Entity> others = telling.turn().understanding().entities().stream()
                    .filter(entity -> entity.name().equals(EntityNames.NAME)
                            || entity.name().equals(EntityNames.COMPANY))
                    .filter(entity -> entity.end() <= heard.get().start())
                    .toList();
            if (telling.step() == Step.NAME) {
                others.forEach(telling::cut);
            }
            keepAddress(telling.takeAround(heard.get().start()));
            if (telling.step() == Step.NAME) {
                others.forEach(telling::restore);
            }
        } else if (asked && telling.details().values().isEmpty()) {
            keepAddress(telling.rest());
        } else if (telling.step() == Step.CONFIRM && isPlace()) {
            keepAddress(telling.rest());
        } else {
            telling.changed(Field.ADDRESS)
                    .filter(value -> value.chars().anyMatch(Character::isDigit))
                    .ifPresent(this::keepAddress);
        }
    }

    /** A town or a postal code beside a number, told to a summary that is not agreed to. */
    private boolean isPlace() {
        boolean place = telling.told(EntityNames.POSTAL_CODE) || telling.told(EntityNames.CITY);
        boolean corrects = words.says(telling.turn(), "negation")
                || words.says(telling.turn(), "change")
                || telling.turn().isPending(CheckoutReplies.CHANGE);
        return place
                && corrects
                && telling.turn().text().indexOf('?') < 0
                && telling.turn().text().chars().anyMatch(Character::isDigit);
    }

    private void keepAddress(String written) {
        String value = Telling.trimmed(words.told(Telling.trimmed(written), telling.turn()));
        Optional<String> address = value.length() < SHORTEST_ADDRESS ? Optional.empty() : Field.ADDRESS.read(value);
        address.ifPresentOrElse(read -> telling.keep(Field.ADDRESS, read), () -> telling.refuse(Field.ADDRESS));
    }
}

package dev.parley.commerce.vehicle;

import dev.parley.shared.Language;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of a product, read leniently: a stock list may write "Gasoline", "gris" or "4X4". */
record VehicleFacts(Map<String, Object> attributes) {

    private static final Set<String> DRIVETRAINS = Set.of("awd", "4wd", "fwd", "rwd");

    @Nullable
    String text(String name) {
        Object value = attributes.get(name);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Integer number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(",", "")).intValue();
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The closed word for what the record says, or its own words in lower case. */
    @Nullable
    String word(String name, String kind) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String known = Words.of(Language.ENGLISH).value(kind, text);
        return known != null ? known : String.join(" ", Token.keys(text));
    }

    @Nullable
    String drivetrain() {
        String text = text("drivetrain");
        if (text == null) {
            return null;
        }
        String plain = String.join("", Token.keys(text));
        return DRIVETRAINS.contains(plain) ? plain : word("drivetrain", "drivetrain");
    }
}

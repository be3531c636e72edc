package dev.parley.commerce.checkout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers that an invoice shall carry. */
final class ReferenceReading {

    private static final Pattern TAX_ID = Pattern.compile(
            "(?iU)\\b(?:vat|nif|cif|nie|gstin?|tva|tax)\\b[\\s:.#-]*(?:(?:id|no|nr|number|num|número|numéro|is|es|est|n[.º°o]*)\\b[\\s:.#-]*)*+([A-Z0-9](?:["
                    + " .-]?[A-Z0-9]){3,19})\\b");
    private static final Pattern PURCHASE_ORDER = Pattern.compile(
            "(?iU)(?:\\bp\\.?o\\.?\\b|\\bpurchase order\\b|\\border ref(?:erence)?\\b|\\borden de compra\\b|\\bbon de"
                    + " commande\\b|\\bour ref(?:erence)?\\b|\\bnuestra ref(?:erencia)?\\b)"
                    + "[\\s:.#-]*(?:(?:no|nr|number|núm|número|numéro|is|es|est|n[.º°o]*)\\b[\\s:.#-]*)*+([A-Z0-9][A-Z0-9/._-]*\\d[A-Z0-9/._-]*)");

    private final Telling telling;

    ReferenceReading(Telling telling) {
        this.telling = telling;
    }

    void read() {
        reference(TAX_ID, Field.TAX_ID);
        reference(PURCHASE_ORDER, Field.PURCHASE_ORDER);
    }

    private void reference(Pattern pattern, Field field) {
        Matcher matcher = pattern.matcher(telling.blotted());
        if (matcher.find() && matcher.group(1).chars().anyMatch(Character::isDigit)) {
            Optional<String> value = field.read(matcher.group(1));
            value.ifPresentOrElse(read -> telling.keep(field, read), () -> telling.refuse(field));
            telling.cut(matcher.start(), matcher.end());
        }
    }
}

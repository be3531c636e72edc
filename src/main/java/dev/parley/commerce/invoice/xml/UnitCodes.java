package dev.parley.commerce.invoice.xml;

import java.util.Locale;
import java.util.Map;

/** Units by their code in UN/ECE recommendations 20 and 21. */
final class UnitCodes {

    private static final String PIECE = "C62";
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("ea", PIECE),
            Map.entry("box", "XBX"),
            Map.entry("pack", "XPK"),
            Map.entry("pair", "PR"),
            Map.entry("set", "SET"),
            Map.entry("tube", "XTU"),
            Map.entry("roll", "XRO"),
            Map.entry("bag", "XBG"),
            Map.entry("dozen", "DZN"),
            Map.entry("metre", "MTR"),
            Map.entry("m", "MTR"),
            Map.entry("m2", "MTK"),
            Map.entry("kg", "KGM"),
            Map.entry("g", "GRM"),
            Map.entry("litre", "LTR"),
            Map.entry("l", "LTR"),
            Map.entry("hour", "HUR"));

    private UnitCodes() {}

    /** The code for a piece where a unit has none of its own. */
    static String of(String unit) {
        return CODES.getOrDefault(unit.toLowerCase(Locale.ROOT), PIECE);
    }
}

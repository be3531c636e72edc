package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a product's record says about a property: in its attributes, else as a measure in its name or description. */
final class ProductFacts {

    /** What is told of a product when nothing particular was asked, where it is recorded. */
    static final List<String> USUAL = List.of(
            "size",
            "diameter",
            "thread",
            "length",
            "width",
            "height",
            "weight",
            "volume",
            "power",
            "voltage",
            "pressure",
            "load",
            "pack",
            "material",
            "colour",
            "standard");

    private static final String FIGURE = "\\d+(?:[.,/]\\d+)*+";

    /** How a property is recorded: under which attributes, and how it looks in a text. */
    private record Recorded(List<String> attributes, Pattern inText) {}

    private static final Pattern CROSSED =
            Pattern.compile("(?i)(?<![\\d.,])(" + FIGURE + ")\\s?[x×]\\s?(" + FIGURE + ")");

    private static final Map<String, Recorded> RECORDED = Map.ofEntries(
            recorded(
                    "diameter",
                    measure("mm|cm|in|\"|″"),
                    "diameter",
                    "diametro",
                    "diámetro",
                    "diametre",
                    "size",
                    "thread"),
            recorded("length", measure("mm|cm|m|in|\"|″"), "length", "largo", "longitud", "longueur"),
            recorded("width", measure("mm|cm|m"), "width", "ancho", "anchura", "largeur"),
            recorded("height", measure("mm|cm|m"), "height", "alto", "altura", "hauteur"),
            recorded("weight", measure("kg|g|lb"), "weight", "peso", "poids"),
            recorded("volume", measure("ml|cl|l"), "volume", "volumen", "contenido", "capacity"),
            recorded("power", measure("w|kw"), "power", "potencia", "puissance"),
            recorded("voltage", measure("v"), "voltage", "voltaje", "tension"),
            recorded("pressure", measure("bar|psi"), "pressure", "presion", "presión", "pression"),
            recorded("load", measure("kg"), "load", "wll", "carga", "charge"),
            recorded(
                    "thread",
                    Pattern.compile("(?i)(?<![\\p{L}\\d])(m\\d{1,2}|\\d/\\d\\s?\")"),
                    "thread",
                    "rosca",
                    "filetage"),
            recorded(
                    "pack",
                    Pattern.compile(
                            "(?i)(?:box|pack|pk|bx|caja|bolsa|boîte|set)\\s?(?:of\\s|de\\s)?\\d+|\\d+\\s?(?:pcs|pc|uds?|piezas|pieces)"),
                    "pack_qty",
                    "pieces",
                    "pack"),
            recorded(
                    "standard",
                    Pattern.compile("(?i)(?:din|iso|en|une)\\s?(?:en\\s?|iso\\s?)?\\d+(?:-\\d+)?"),
                    "standard",
                    "norm",
                    "norma",
                    "approval"),
            recorded(
                    "material",
                    Pattern.compile(
                            "(?i)stainless(?: steel)?(?: a[24])?|brass|pvc|nylon|nitrile|zinc|steel|copper|latón|acero(?: inoxidable)?|nitrilo|laiton|acier(?: inox(?:ydable)?)?"),
                    "material"),
            recorded(
                    "colour",
                    Pattern.compile(
                            "(?i)\\b(?:black|white|clear|grey|gray|red|blue|green|yellow|brown|orange|silver|negro|blanco|transparente|gris|rojo|azul|verde|amarillo)\\b"),
                    "colour",
                    "color",
                    "couleur"),
            recorded("size", measure("mm|cm|in|\"|″"), "size", "talla", "taille", "thread", "diameter"));

    private ProductFacts() {}

    /** As it stands in the record. */
    static Optional<String> of(Product product, String property) {
        Recorded recorded = RECORDED.get(property);
        if (recorded == null) {
            return Optional.empty();
        }
        return attribute(product, recorded.attributes())
                .or(() -> crossed(product.name(), property))
                .or(() -> first(recorded.inText(), product.name()))
                .or(() -> first(recorded.inText(), product.description()));
    }

    /** In 5x60 the first is across, the last is along. */
    private static Optional<String> crossed(String name, String property) {
        Matcher size = CROSSED.matcher(name);
        return switch (property) {
            case "diameter" -> size.find() ? Optional.of(size.group(1) + " mm") : Optional.empty();
            case "length" -> size.find() ? Optional.of(size.group(2) + " mm") : Optional.empty();
            case "size" -> size.find() ? Optional.of(size.group()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> attribute(Product product, List<String> names) {
        for (String name : names) {
            for (Map.Entry<String, Object> entry : product.attributes().entrySet()) {
                String key = entry.getKey().toLowerCase(Locale.ROOT);
                if (key.equals(name) || key.startsWith(name + "_")) {
                    return Optional.of(value(key, entry.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code length_mm: 120} is 120 mm. */
    static String value(String name, Object value) {
        int mark = name.lastIndexOf('_');
        String unit = mark < 0 ? "" : name.substring(mark + 1);
        return value instanceof Number && unit.matches("mm|cm|m|kg|g|l|ml|w|v|ah|bar|nm")
                ? value + " " + unit
                : String.valueOf(value);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
    }

    private static Pattern measure(String units) {
        return Pattern.compile("(?i)(?<![\\d.,/xX×])(?:" + FIGURE + ")\\s?(?:" + units + ")(?![\\p{L}\\d])");
    }

    private static Map.Entry<String, Recorded> recorded(String property, Pattern inText, String... attributes) {
        return Map.entry(property, new Recorded(List.of(attributes), inText));
    }
}

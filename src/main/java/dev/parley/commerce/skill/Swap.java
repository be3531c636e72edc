package dev.parley.commerce.skill;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing in the cart for another: "swap the gloves for the goggles", "cambia F101 por F102", "F101 ki jagah F102".
 *
 * @param from what goes out, in the customer's words
 * @param into what comes in for it
 */
record Swap(String from, String into) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile(
                    "^.{0,20}?(?<![\\p{L}])(?:swap|replace|exchange|switch|change|substitute)\\s+(?:out\\s+)?(?<from>.+?)(?<=\\S)\\s++(?:for|with|by|to)\\s+(?<into>.+)$",
                    FLAGS),
            Pattern.compile(
                    "^.{0,20}?(?<![\\p{L}])(?:cambia|cambiar|cámbiame|cambiame|cambie|cámbieme|sustituye|sustituir|sustituya|reemplaza|reemplazar)\\s+(?<from>.+?)(?<=\\S)\\s++por\\s+(?<into>.+)$",
                    FLAGS),
            Pattern.compile(
                    "^.{0,20}?(?<![\\p{L}])(?:remplace|remplacez|remplacer|échange|échangez|échanger|change|changez|changer)\\s+(?<from>.+?)(?<=\\S)\\s++(?:par|contre|pour|avec)\\s+(?<into>.+)$",
                    FLAGS),
            Pattern.compile("^(?<from>.+?)(?<=\\S)\\s++(?:ki|ke)\\s+(?:jagah|badle)\\s+(?<into>.+)$", FLAGS),
            Pattern.compile("^(?<from>.+?)(?<=\\S)\\s++(?:की|के)\\s+(?:जगह|बदले)\\s+(?<into>.+)$", FLAGS),
            Pattern.compile("^(?<from>.+?)(?<=\\S)\\s*+(?:च्या\\s+)?(?:ऐवजी|जागी)\\s+(?<into>.+)$", FLAGS),
            Pattern.compile("^(?<from>.+?)(?<=\\S)\\s*+(?:ની|ને|ના)\\s+(?:જગ્યાએ|બદલે)\\s+(?<into>.+)$", FLAGS));
    private static final Pattern ONLY_NUMBER = Pattern.compile("[\\p{Nd}.,\\s]+(?:\\p{L}{1,7})?[.!]*");
    private static final Pattern EDGES = Pattern.compile(
            "^(?:the|el|la|los|las|le|les|my|mi|mis)\\s+|\\s+(?:please|por favor|porfa|svp|karo|kar do|do|de do|daal do|करो|कर दो|दो|डालो|डाल दो|द्या|टाका|करा|કરો|આપો|નાખો)\\s*[.!]*$|[.!]+$",
            FLAGS);

    static Optional<Swap> in(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('\n') >= 0
                ? Optional.empty()
                : SHAPES.stream()
                        .map(shape -> shape.matcher(text.strip()))
                        .filter(Matcher::matches)
                        .map(said -> new Swap(trimmed(said.group("from")), trimmed(said.group("into"))))
                        .filter(swap -> !swap.from().isEmpty()
                                && !swap.into().isEmpty()
                                && !ONLY_NUMBER.matcher(swap.into()).matches())
                        .findFirst();
    }

    private static String trimmed(String said) {
        return EDGES.matcher(said.strip()).replaceAll("").strip();
    }
}

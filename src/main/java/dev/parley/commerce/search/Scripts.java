package dev.parley.commerce.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what other scripts say of Latin things in Latin: digits, units, and letters by their names (पीवीसी is pvc). */
final class Scripts {

    private static final Pattern INDIC = Pattern.compile("[\\u0900-\\u0AFF]+");
    private static final Pattern UNITS = Pattern.compile(
            "(?<=\\d)\\s?(?:वाट|वॉट|વોટ|मि\\.?मी\\.?|मिमी|मिलीमीटर|મિ\\.?મી\\.?|મિમી|મિલીમીટર|સેમી|सेमी|सेंमी)");

    /** What stands behind words of Marathi and Gujarati without a space, the longest first. */
    private static final List<String> ENDINGS = List.of(
            "ांसाठी", "साठीचे", "साठीचा", "साठीची", "साठी", "ांमध्ये", "मध्ये", "ांच्या", "ांचे", "ांचा", "ांची",
            "च्या", "चे", "चा", "ची", "ला", "ने", "वर", "માટે", "ઓના", "ઓની", "નું", "નો", "ની", "ના", "માં", "થી", "ઓ",
            "ों", "ें", "ां");

    private static final String[][] LETTERS = {
        {"a", "ए", "એ"},
        {"b", "बी", "બી"},
        {"c", "सी", "સી"},
        {"d", "डी", "ડી"},
        {"e", "ई", "ઈ"},
        {"f", "एफ", "એફ"},
        {"g", "जी", "જી"},
        {"h", "एच", "એચ"},
        {"i", "आई", "आय", "આઈ"},
        {"j", "जे", "જે"},
        {"k", "के", "કે"},
        {"l", "एल", "એલ"},
        {"m", "एम", "એમ"},
        {"n", "एन", "એન"},
        {"o", "ओ", "ઓ"},
        {"p", "पी", "પી"},
        {"q", "क्यू", "ક્યૂ"},
        {"r", "आर", "આર"},
        {"s", "एस", "એસ"},
        {"t", "टी", "ટી"},
        {"u", "यू", "યુ", "યૂ"},
        {"v", "वी", "व्ही", "વી"},
        {"w", "डब्ल्यू", "ડબલ્યુ"},
        {"x", "एक्स", "એક્સ"},
        {"y", "वाई", "वाय", "વાય"},
        {"z", "ज़ेड", "जेड", "झेड", "ઝેડ"}
    };

    private static final Map<String, String> NAMED = named();

    private Scripts() {}

    /** With digits as 0 to 9, units and single letters before figures in Latin. */
    static String plain(String text) {
        StringBuilder digits = new StringBuilder(text);
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) > 127 ? Character.digit(digits.charAt(at), 10) : -1;
            if (digit >= 0) {
                digits.setCharAt(at, (char) ('0' + digit));
            }
        }
        if (!INDIC.matcher(digits).find()) {
            return digits.toString();
        }
        String latin = UNITS.matcher(digits)
                .replaceAll(unit -> unit.group().matches(".*(?:सेमी|सेंमी|સેમી)")
                        ? " cm"
                        : unit.group().matches(".*(?:वाट|वॉट|વોટ)") ? " w" : " mm");
        return INDIC.matcher(latin).replaceAll(word -> {
            boolean figure = latin.substring(word.end()).matches("(?s)\\s?\\d.*");
            return Matcher.quoteReplacement(letters(word.group())
                    .filter(letters -> letters.length() > 1 || figure)
                    .orElse(word.group()));
        });
    }

    static boolean isIndic(String word) {
        return INDIC.matcher(word).find();
    }

    /** The word without what may be joined to its end. */
    static List<String> bases(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.length() > ending.length() + 1 && word.endsWith(ending))
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .toList();
    }

    /** What letters a word names one after the other; empty when it is not made of such names. */
    private static Optional<String> letters(String word) {
        StringBuilder letters = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            String best = "";
            for (String name : NAMED.keySet()) {
                if (name.length() > best.length() && word.startsWith(name, at)) {
                    best = name;
                }
            }
            if (best.isEmpty()) {
                return Optional.empty();
            }
            letters.append(NAMED.get(best));
            at += best.length();
        }
        return Optional.of(letters.toString());
    }

    private static Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        for (String[] names : LETTERS) {
            for (int at = 1; at < names.length; at++) {
                named.put(names[at], names[0]);
            }
        }
        return named;
    }
}

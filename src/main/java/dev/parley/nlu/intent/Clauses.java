package dev.parley.nlu.intent;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a text into the parts that may each want something else. */
final class Clauses {

    /** So that a long gap is not tried from every blank in it. */
    private static final String GAP_BEGINS = "(?:(?<!\\s)|\\G)";

    private static final Pattern END = Pattern.compile(
            "(?<=[^\\d\\s])[.!;…।\\n]+\\s+|(?<=\\?)\\s*|" + GAP_BEGINS + "(?:\\s*+[,;]|\\s++[-–—])\\s+" + "|"
                    + GAP_BEGINS
                    + "\\s++(?:and(?: then)?|then|but|also|y|pero|además|et|puis|mais|aur|lekin|और|लेकिन|आणि|पण|અને|પણ)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Clauses() {}

    static List<String> of(String text) {
        return Stream.of(END.split(text)).filter(part -> !part.isBlank()).toList();
    }
}

package dev.parley.nlu.guard;

import dev.parley.nlu.intent.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Expressions that attempts are known by, each with a weight; tried only where a word begins that one can begin with. */
final class Signs {

    private static final int BEGINNING = 3;
    /** Scripts are many and texts are a stranger's. */
    private static final int MOST_BEGINNINGS = 20_000;

    private record Sign(int number, double weight, Pattern pattern) {

        boolean canBegin(String beginning) {
            Matcher matcher = pattern.matcher(beginning);
            return matcher.lookingAt() || matcher.hitEnd();
        }
    }

    private final List<Sign> signs = new ArrayList<>();
    private final Map<String, List<Sign>> byBeginning = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException naming file and line when there is an error in it */
    Signs(String file, String content) {
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                signs.add(sign(signs.size(), line, file + ":" + number));
            }
        }
    }

    /** The weights of the signs found, added up. */
    double weight(Words words) {
        String text = words.spaced();
        Matcher[] matchers = new Matcher[signs.size()];
        BitSet found = new BitSet();
        double weight = 0;
        for (int at = 1; at < text.length(); at = text.indexOf(' ', at) + 1) {
            for (Sign sign : begun(text.substring(at, Math.min(text.length(), at + BEGINNING)))) {
                if (!found.get(sign.number()) && begins(sign, text, at, matchers)) {
                    found.set(sign.number());
                    weight += sign.weight();
                }
            }
        }
        return weight;
    }

    private static boolean begins(Sign sign, String text, int at, Matcher[] matchers) {
        Matcher matcher = matchers[sign.number()];
        if (matcher == null) {
            matcher = sign.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            matchers[sign.number()] = matcher;
        }
        return matcher.region(at, text.length()).lookingAt();
    }

    private List<Sign> begun(String beginning) {
        List<Sign> known = byBeginning.get(beginning);
        if (known == null) {
            known = signs.stream().filter(sign -> sign.canBegin(beginning)).toList();
            if (byBeginning.size() < MOST_BEGINNINGS) {
                byBeginning.put(beginning, known);
            }
        }
        return known;
    }

    private static Sign sign(int number, String line, String place) {
        int blank = line.indexOf(' ');
        try {
            double weight = Double.parseDouble(line.substring(0, Math.max(blank, 0)));
            String expression = Words.fold(line.substring(blank + 1).strip());
            return new Sign(number, weight, Pattern.compile("(?:" + expression + ")(?= )"));
        } catch (NumberFormatException noWeight) {
            throw new IllegalArgumentException(place + ": a weight and an expression are wanted", noWeight);
        } catch (PatternSyntaxException bad) {
            throw new IllegalArgumentException(place + ": " + bad.getDescription(), bad);
        }
    }
}

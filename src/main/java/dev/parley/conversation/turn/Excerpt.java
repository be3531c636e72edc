package dev.parley.conversation.turn;

import dev.parley.knowledge.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sentence of a passage that speaks to a question best, and its neighbours. */
final class Excerpt {

    /** Long documents come in parts, which begin and end anywhere. */
    private static final Pattern WINDOW = Pattern.compile("\\(part \\d+\\)$");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*\\.?");
    private static final Pattern ENDED = Pattern.compile(".*[.!।:;,)\"”]");

    /** A line behind a bare number is a heading up to this length. */
    private static final int HEADING = 70;

    private final List<String> sentences;
    private final double[] scores;
    private final boolean[] tells;

    private Excerpt(List<String> sentences, double[] scores, boolean[] tells) {
        this.sentences = sentences;
        this.scores = scores;
        this.tells = tells;
    }

    static boolean isWindow(Passage passage) {
        return WINDOW.matcher(passage.title()).find();
    }

    /** Of a long document, headings, title pages and what a table left without a sentence are never said. */
    static Excerpt of(Passage passage, List<String> sentences, double[] scores) {
        boolean[] tells = new boolean[sentences.size()];
        boolean any = false;
        for (int i = 0; i < tells.length; i++) {
            tells[i] = !isWindow(passage) || isTelling(sentences.get(i), i == 0 ? "" : sentences.get(i - 1));
            any |= tells[i];
        }
        if (!any) {
            Arrays.fill(tells, true);
        }
        return new Excerpt(sentences, withHeadings(scores, tells), tells);
    }

    /** What is not said itself, a heading above all, speaks for the sentence that follows it. */
    private static double[] withHeadings(double[] scores, boolean[] tells) {
        double[] weighed = scores.clone();
        for (int i = 1; i < weighed.length; i++) {
            weighed[i] = tells[i] && !tells[i - 1] ? Math.max(scores[i], scores[i - 1]) : scores[i];
        }
        return weighed;
    }

    private static boolean isTelling(String sentence, String before) {
        boolean isHeading =
                Sentences.isHeading(sentence) || NUMBER.matcher(before).matches() && sentence.length() <= HEADING;
        return !isHeading
                && !NUMBER.matcher(sentence).matches()
                && ENDED.matcher(sentence).matches();
    }

    /** By how much the best sentence is ahead of the next best. */
    double leads() {
        int best = best();
        double next = IntStream.range(0, scores.length)
                .filter(i -> tells[i] && i != best)
                .mapToDouble(i -> scores[i])
                .max()
                .orElse(0);
        return scores[best] - next;
    }

    /** The best sentence with as many of its neighbours as fit, the better side first, within its section. */
    String upTo(int most) {
        int from = best();
        int to = from + 1;
        int length = sentences.get(from).length();
        while (tells(from - 1) || tells(to)) {
            boolean before = !tells(to) || tells(from - 1) && scores[from - 1] > scores[to];
            length += sentences.get(before ? from - 1 : to).length() + 1;
            if (length > most) {
                break;
            }
            from -= before ? 1 : 0;
            to += before ? 0 : 1;
        }
        return sentences.subList(from, to).stream().collect(Collectors.joining(" "));
    }

    private boolean tells(int at) {
        return at >= 0 && at < tells.length && tells[at];
    }

    private int best() {
        return IntStream.range(0, scores.length)
                .filter(i -> tells[i])
                .reduce((a, b) -> scores[b] > scores[a] ? b : a)
                .orElse(0);
    }
}

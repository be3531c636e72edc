package dev.parley.nlu.guard;

import dev.parley.nlu.InjectionDetector;
import dev.parley.nlu.intent.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Tells how much a text reads like an attempt to instruct the assistant. Signs are data, each with a weight; the weights
 * of those found and the log odds of a model that learned from examples add up and are squeezed into 0 to 1.
 */
@Component
public class InjectionScorer implements InjectionDetector {

    private static final String FILE = "/nlu/guard/injection.txt";

    private static final String LEARNED = "/nlu/guard/injection.weights";

    /** Log odds from which a text is suspect, found on lines that nothing was learned from (docs/eval.md). */
    private static final double THRESHOLD = 0.3;

    /** What is too short to be judged by what was learned: then one clear sign suffices. */
    private static final double UNJUDGED = -0.4;

    /** Characters looked at at once: a message fits whole. */
    private static final int PIECE = 4_096;

    private static final int OVERLAP = 512;

    private final Signs signs;
    private final InjectionModel model = model();

    public InjectionScorer() {
        this(FILE, content());
    }

    /** @throws IllegalArgumentException naming file and line when there is an error in it */
    InjectionScorer(String file, String content) {
        signs = new Signs(file, content);
    }

    /** A long text is as suspect as the worst of its pieces, so that the work grows with its length and no faster. */
    @Override
    public double score(String text) {
        double worst = piece(text.substring(0, Math.min(text.length(), PIECE)));
        for (int from = PIECE - OVERLAP; from + OVERLAP < text.length(); from += PIECE - OVERLAP) {
            worst = Math.max(worst, piece(text.substring(from, Math.min(text.length(), from + PIECE))));
        }
        return worst;
    }

    private double piece(String text) {
        String plain = Disguise.removed(text);
        double learned = model.logOdds(plain);
        double odds = weight(text, plain) + (learned == Double.NEGATIVE_INFINITY ? UNJUDGED : learned);
        return 1 / (1 + Math.exp(THRESHOLD - odds));
    }

    /** What the signs alone make of a text. */
    double weight(String text) {
        return weight(text, Disguise.removed(text));
    }

    private double weight(String text, String plain) {
        return Disguise.weight(text) + signs.weight(Words.verbatim(plain));
    }

    private static String content() {
        try (InputStream file = resource(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InjectionModel model() {
        try (InputStream file = resource(LEARNED)) {
            return InjectionModel.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        InputStream file = InjectionScorer.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("missing " + name);
        }
        return file;
    }
}

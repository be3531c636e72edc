package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.knowledge.Passage;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from a passage in its own words: the sentences that speak to the question, in their order. */
@Component
class AnswerWriter {

    /** A passage up to this many characters is said whole; taken apart it would only lose its sense. */
    private static final int SHORT = 480;

    private static final int BRIEF = 200;

    private final SentenceRelevance relevance;
    private final Wording wording;

    AnswerWriter(SentenceRelevance relevance, Wording wording) {
        this.relevance = relevance;
        this.wording = wording;
    }

    Statement write(String question, Passage passage, Language language) {
        return write(question, passage, language, SHORT);
    }

    /** From a passage that was said just before, only what this question needs of it. */
    Statement writeAgain(String question, Passage passage, Language language) {
        return write(question, passage, language, BRIEF);
    }

    private Statement write(String question, Passage passage, Language language, int most) {
        String said =
                passage.content().length() <= most ? passage.content() : excerpt(question, passage.content(), most);
        Language written = passage.language();
        String text = isReadable(written, language)
                ? said
                : wording.say(language, "conversation.answer.translated", Map.of("text", said));
        return new Statement(text, List.of(new Evidence.OfPassage(passage)));
    }

    /** The sentence that speaks to the question best, with as many of its neighbours as fit, the better side first. */
    private String excerpt(String question, String content, int most) {
        List<String> sentences = Sentences.split(content);
        double[] scores = relevance.of(question, sentences);
        int best = IntStream.range(0, scores.length).reduce(0, (a, b) -> scores[b] > scores[a] ? b : a);
        int from = best;
        int to = best + 1;
        int length = sentences.get(best).length();
        while (from > 0 || to < sentences.size()) {
            boolean before = to == sentences.size() || from > 0 && scores[from - 1] > scores[to];
            String next = sentences.get(before ? from - 1 : to);
            length += next.length() + 1;
            if (length > most) {
                break;
            }
            from -= before ? 1 : 0;
            to += before ? 0 : 1;
        }
        while (to - from > 1 && Sentences.isHeading(sentences.get(to - 1))) {
            to--;
        }
        return String.join(" ", sentences.subList(from, to));
    }

    /** Hinglish is answered with Hindi or English documents as they are: its speakers read both. */
    static boolean isReadable(@Nullable Language written, Language spoken) {
        return written == null
                || written == spoken
                || spoken == Language.HINGLISH && (written == Language.HINDI || written == Language.ENGLISH);
    }
}

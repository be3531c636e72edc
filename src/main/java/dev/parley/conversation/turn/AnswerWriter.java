package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.knowledge.Passage;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Answers from a passage in its own words: the sentences that speak to the question, in their order. */
@Component
class AnswerWriter {

    /** A passage up to this many characters is said whole; taken apart it would only lose its sense. */
    private static final int SHORT = 260;

    /** A sentence is said when it speaks to the question at least this well, against the best one. */
    private static final double SHARE_OF_BEST = 0.72;

    private static final int MOST_SENTENCES = 4;

    private final SentenceRelevance relevance;
    private final Wording wording;

    AnswerWriter(SentenceRelevance relevance, Wording wording) {
        this.relevance = relevance;
        this.wording = wording;
    }

    Statement write(String question, Passage passage, Language language) {
        String said = passage.content().length() <= SHORT ? passage.content() : excerpt(question, passage.content());
        Language written = passage.language();
        String text = written == null || sameTongue(written, language)
                ? said
                : wording.say(language, "conversation.answer.translated", Map.of("text", said));
        return new Statement(text, List.of(new Evidence.OfPassage(passage)));
    }

    private String excerpt(String question, String content) {
        List<String> sentences = Sentences.split(content);
        double[] scores = relevance.of(question, sentences);
        double best = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).max().orElse(0);
        List<Integer> chosen = IntStream.range(0, scores.length)
                .filter(i -> scores[i] >= best * SHARE_OF_BEST)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .limit(MOST_SENTENCES)
                .sorted()
                .toList();
        return String.join(" ", chosen.stream().map(sentences::get).toList());
    }

    /** Hinglish is answered with Hindi or English documents as they are: its speakers read both. */
    private static boolean sameTongue(Language written, Language spoken) {
        return written == spoken
                || spoken == Language.HINGLISH && (written == Language.HINDI || written == Language.ENGLISH);
    }
}

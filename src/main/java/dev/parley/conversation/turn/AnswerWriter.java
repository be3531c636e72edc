package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.knowledge.Passage;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from a passage in its own words: the sentences that speak to the question, in their order. */
@Component
class AnswerWriter {

    /** Taken apart, an article up to this many characters would only lose its sense. */
    private static final int SHORT = 680;

    /** What is said of an article that is longer, or of a long document. */
    private static final int EXCERPT = 480;

    private static final int BRIEF = 200;

    /** A sentence that beats the others by less may not be the one that answers. */
    private static final double CLEARLY = 0.1;

    private final SentenceRelevance relevance;
    private final Wording wording;

    AnswerWriter(SentenceRelevance relevance, Wording wording) {
        this.relevance = relevance;
        this.wording = wording;
    }

    Statement write(String question, Passage passage, Language language) {
        String content = passage.content();
        boolean isWhole = content.length() <= SHORT && !Excerpt.isWindow(passage);
        return statement(isWhole ? content : excerpt(question, passage).upTo(EXCERPT), passage, language);
    }

    /** From a passage that was said just before, only what this question needs of it, where that is clear. */
    Statement writeAgain(String question, Passage passage, Language language) {
        Excerpt excerpt = excerpt(question, passage);
        return excerpt.leads() < CLEARLY
                ? write(question, passage, language)
                : statement(excerpt.upTo(BRIEF), passage, language);
    }

    private Excerpt excerpt(String question, Passage passage) {
        List<String> sentences = Sentences.split(passage.content());
        return Excerpt.of(passage, sentences, relevance.of(question, sentences));
    }

    private Statement statement(String said, Passage passage, Language language) {
        String text = isReadable(passage.language(), language)
                ? said
                : wording.say(language, "conversation.answer.translated", Map.of("text", said));
        return new Statement(text, List.of(new Evidence.OfPassage(passage)));
    }

    /** Hinglish is answered with English documents as they are. */
    static boolean isReadable(@Nullable Language written, Language spoken) {
        return written == null || written == spoken || spoken == Language.HINGLISH && written == Language.ENGLISH;
    }
}

package dev.parley.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.skill.DialogueState;
import dev.parley.shared.Language;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpsTests {

    private final WordLists lists = WordLists.load();
    private final FollowUps followUps = new FollowUps(lists, new ContentWords(lists));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | do you offer financing?          | and insurance?
            en      | do you offer financing?          | when can i get it delivered
            es      | ¿ofrecen financiamiento?         | ¿y seguro?
            fr      | proposez-vous un financement ?   | et la garantie ?
            hi      | क्या लोन मिलता है?                | और बीमा?
            hi-Latn | loan milta hai kya               | aur insurance?
            mr      | कर्ज मिळते का?                    | आणि विमा?
            gu      | લોન મળે છે?                      | અને વીમો?
            """)
    void aFollowUpWithASubjectOfItsOwnStandsAlone(String language, String topic, String question) {
        assertThat(followUps.whole(question, about(topic, language))).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | are you open on saturday?           | and on sunday?
            en      | what does the service cost?         | and the express service?
            es      | ¿qué cubre la garantía?             | ¿y la extendida?
            """)
    void aFollowUpWithoutOneIsReadWithTheQuestionBefore(String language, String topic, String question) {
        assertThat(followUps.whole(question, about(topic, language))).startsWith(topic);
    }

    private static DialogueState about(String topic, String language) {
        return new DialogueState(1, Language.of(language), false, null, null, Set.of(), topic, Map.of());
    }
}

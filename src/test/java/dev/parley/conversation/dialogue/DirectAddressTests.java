package dev.parley.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectAddressTests {

    private final DirectAddress address = new DirectAddress(WordLists.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "are you a bot?",
                "r u ai",
                "wait am i talking to a real person or a robot?",
                "Is this ChatGPT?",
                "you're a machine, right?",
                "¿eres un robot?",
                "¿estoy hablando con una persona real?",
                "es-tu un humain ?",
                "est-ce que je parle à un robot ?",
                "क्या आप इंसान हैं?",
                "kya tum robot ho",
                "तू बॉट आहेस का?",
                "તમે રોબોટ છો?"
            })
    void hearsWhetherItIsAMachine(String text) {
        assertThat(intent(text)).isEqualTo(Intents.SMALL_TALK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idiot",
                "you stupid bot!!",
                "fuck you",
                "puta bot",
                "idiota",
                "eres un inútil",
                "t'es nul",
                "espèce de connard",
                "बेवकूफ हो तुम",
                "bewakoof bot",
                "मूर्ख बॉट",
                "ગધેડા"
            })
    void hearsInsults(String text) {
        assertThat(intent(text)).isEqualTo(Intents.ABUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can I talk to a real person",
                "a real person please",
                "quiero hablar con una persona",
                "insaan se baat karni hai",
                "do you have the Honda e:NP1?",
                "is this a hybrid?",
                "my neighbour is an idiot but he loves his Civic",
                "con una persona",
                "the real price please",
                "yes",
                "??"
            })
    void leavesEverythingElse(String text) {
        assertThat(intent(text)).isEqualTo(Intents.INFO);
    }

    private String intent(String text) {
        Understanding read =
                new Understanding(text, Language.ENGLISH, 1, List.of(new IntentScore(Intents.INFO, 0.5)), List.of(), 0);
        return address.settle(read).intent().orElseThrow().name();
    }
}

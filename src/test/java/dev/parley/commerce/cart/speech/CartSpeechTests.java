package dev.parley.commerce.cart.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.nlu.ItemRef;
import dev.parley.nlu.Understanding;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.shared.Language;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is heard by words alone, without an intent. */
class CartSpeechTests {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00:00+01:00");
    private static final RuleEntityExtraction ENTITIES = new RuleEntityExtraction(Set::of);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 5 of the third and 2 of the 2nd | ADD #3 5, ADD #2 2
            es | ponme 5 de la segunda porfa | ADD #2 5
            es | quita 12 | REMOVE - 12
            es | mejor que sean 8 | UPDATE - 8
            en | no, make it 12 | UPDATE - 12
            en | nope, 15 | UPDATE - 15
            fr | non, mets-en 12 | UPDATE - 12
            es | no, ponme 12 | UPDATE - 12
            es | no, ponme 2 más | ADD - 2
            en | no, add 12 | UPDATE - 12
            en | 4 of the second, lose the goggles and make the tape 10 | ADD #2 4, REMOVE the goggles, UPDATE the tape 10
            en | maybe the first... nah, add the second, 15 pairs | ADD #2 15
            en | 10x F101 / 5 F103 / 3 boxes of chemical anchor | ADD F101 10, ADD F103 5, ADD chemical anchor 3
            en | F101 - 10 | ADD F101 10
            en | F101: 10 pcs, F103: 5 pcs | ADD F101 10, ADD F103 5
            en | 10xF101, F103 x5 | ADD F101 10, ADD F103 5
            en | F101;10;F103;5 | ADD F101 10, ADD F103 5
            en | add -5 F101 | ADD F101 -5
            en | add 2.5 metres of cable | ADD cable 2.5
            en | add half a box of F101 | ADD F101 0.5
            en | increase F101 by 5 | ADD F101 5
            en | drop the drills to one | UPDATE the drills 1
            en | take 5 off the first | REMOVE #1 5
            en | add 2 bin bags | ADD bin bags 2
            en | add the first and the third, 2 each | ADD #1 2, ADD #3 2
            en | remvoe F101 | REMOVE F101
            en | do you have 20 F103? | ''
            en | how much do I save with 50 boxes of F101? | ''
            en | what would 20 of those cost? | ''
            en | how much would it be to add 20 F101 | ''
            en | how do i join two pvc pipes | ''
            en | if i order 20 F101 what's the price | ''
            en | add 5 F101, what would 20 cost? | ADD F101 5
            en | add 5 F101 how much is that | ADD F101 5
            es | cuánto costarían 30 cajas? | ''
            es | ¿a cuánto me salen 30 cajas de F101? | ''
            es | ponme 3 F101 y dime cuánto cuestan 30 F103 | ADD F101 3
            fr | c'est combien pour 10 boîtes ? | ''
            fr | combien coûteraient 20 F101 ? | ''
            hi-Latn | 50 box lene par kitna padega? | ''
            hi-Latn | F101 ke 20 box kitne ke padenge | ''
            hi | F101 के 20 डिब्बे लेने पर कितना पड़ेगा? | ''
            mr | F101 चे 20 बॉक्स घेतल्यास किती पडतील? | ''
            gu | F101 ના 20 બોક્સ કેટલામાં પડશે? | ''
            es | mejor 5 F103 | RATHER F103 5
            en | better make the gloves 5 | UPDATE the gloves 5
            fr | mettez plutôt 5 F103 | RATHER F103 5
            es | quita las brocas de 10 | REMOVE las brocas de 10
            es | ponme 3 brocas de 10 | ADD brocas de 10 3
            fr | enlève les forets de 10 | REMOVE les forets de 10
            es | cambia los guantes de 5 a 10 | UPDATE los guantes de 10
            en | you sent 3 boxes of F101 | ''
            es | añade 5 más y borra la segunda | ADD - 5, REMOVE #2
            es | cambia F101 a 20 | UPDATE F101 20
            es | vacía el carrito | CLEAR
            es | vacía el carrito... no, espera, no | DENY
            fr | mets 5 boîtes de F101 et enlève F103 | ADD F101 5, REMOVE F103
            fr | mettez m'en douze au lieu de dix | UPDATE - 12
            hi-Latn | F101 ke 5 box daal do aur F103 hata do | ADD F101 5, REMOVE F103
            hi-Latn | dusra wala 3 dabbe daal do | ADD #2 3
            hi-Latn | sab hata do | CLEAR
            hi | F101 के 5 डिब्बे डाल दो और F103 हटा दो | ADD F101 5, REMOVE F103
            mr | F101 चे पाच बॉक्स टाका आणि F103 काढा | ADD F101 5, REMOVE F103
            gu | F101 ના ૧૦ બોક્સ નાખો અને F103 કાઢો | ADD F101 10, REMOVE F103
            """)
    void hearsInTheOrderItWasSaid(String language, String text, String expected) {
        assertThat(heard(language, text, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Beam & Sons Ltd / Ana Ruiz | ''
            es | Calle Mayor 5, 31001 Pamplona | ''
            en | +34 600 111 222 | ''
            en | 12 | ''
            en | wait, add 2 F160 | ADD F160 2
            en | F101 x 10 | ADD F101 10
            """)
    void takesNoAnswerToAnotherQuestionForAnOrder(String language, String text, String expected) {
        assertThat(heard(language, text, true)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void readsWhateverIsWritten(@ForAll String text, @ForAll Language language) {
        Understanding understanding = new Understanding(text, language, 1, List.of(), List.of(), 0);
        assertThat(CartSpeech.wishes(understanding, 3, false, CartSpeechTests::sku))
                .allSatisfy(wish -> assertThat(wish.start()).isBetween(0, text.length()));
        assertThat(SlashCommands.read("/add " + text, CartSpeechTests::sku)).isNotNull();
    }

    private static String heard(String language, String text, boolean answering) {
        Language spoken = Language.of(language);
        Utterance utterance = new Utterance(
                text, spoken, spoken, "ES", "EUR", "wholesale", NOW, new UtteranceContext(answering ? 0 : 3, null));
        Understanding understanding =
                new Understanding(text, spoken, 1, List.of(), ENTITIES.extract(utterance, spoken), 0);
        return CartSpeech.wishes(understanding, answering ? 0 : 3, answering, CartSpeechTests::sku).stream()
                .map(CartSpeechTests::said)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> sku(String code) {
        return Optional.of(code.toUpperCase(Locale.ROOT)).filter(Set.of("F101", "F103", "F160")::contains);
    }

    private static String said(CartWish wish) {
        ItemRef ref = wish.item();
        String item = ref == null
                ? "-"
                : ref.position() != null ? "#" + ref.position() : ref.sku() != null ? ref.sku() : ref.text();
        String command = wish.command().replace("CART_", "");
        boolean alone = !Set.of("ADD", "UPDATE", "RATHER", "REMOVE").contains(command);
        String quantity = wish.quantity() == null ? "" : " " + wish.quantity().toPlainString();
        return alone ? command : command + " " + item + quantity;
    }
}

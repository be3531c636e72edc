package dev.parley.knowledge.text;

import dev.parley.shared.Language;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Tokens and stems of one language; nothing is dropped, for the reader of the tokens knows the stop words. */
final class LanguageAnalyzer extends Analyzer {

    private static final List<String> MARATHI = longestFirst(
            "ांमध्ये ामध्ये मध्ये ांच्या ाच्या ीच्या च्या ांचा ाचा ीचा चा ांची ाची ीची ची ांचे ाचे ीचे चे ांना ाना ना ाला ीला ला ांनी ानी नी"
                    + " ाने ीने ने ांवर ावर ीवर वर ातील ांतील ीतील तील ासाठी ांसाठी साठी ाशी शी ात ांत ीत ाहून हून ापासून पासून ापर्यंत"
                    + " पर्यंत ाकडे कडे ामुळे मुळे ाही ांही ही ांचं चं ाचं ण्यासाठी ण्याचा ण्याची ण्याचे ण्यास ण्यात णारा णारी णारे ायचा ायची ायचे"
                    + " ायला ून");
    private static final List<String> GUJARATI = longestFirst(
            "ઓમાં માં ઓના ના ઓની ની ઓનો નો ઓનું નું ઓને ને ઓથી થી ઓ વાનું વાની વાના વાનો વા તો તી તા તું શે");
    private static final String MARATHI_VOWELS = "ािीुूेैोौं";
    private static final String GUJARATI_VOWELS = "ાિીુૂેૈોૌં";

    private final Language language;

    LanguageAnalyzer(Language language) {
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream plain = new DecimalDigitFilter(new LowerCaseFilter(tokens));
        return new TokenStreamComponents(tokens, stems(plain));
    }

    private TokenStream stems(TokenStream plain) {
        return switch (language) {
            case ENGLISH -> new PorterStemFilter(new ASCIIFoldingFilter(new EnglishPossessiveFilter(plain)));
            case SPANISH -> new ASCIIFoldingFilter(new SpanishLightStemFilter(plain));
            case FRENCH ->
                new ASCIIFoldingFilter(
                        new FrenchLightStemFilter(new ElisionFilter(plain, FrenchAnalyzer.DEFAULT_ARTICLES)));
            case HINDI -> new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(plain)));
            // The Hindi normaliser shortens vowels, which would hide the endings from the stemmer.
            case MARATHI ->
                new HindiNormalizationFilter(
                        new SuffixStemFilter(new IndicNormalizationFilter(plain), MARATHI, MARATHI_VOWELS));
            case GUJARATI -> new SuffixStemFilter(new IndicNormalizationFilter(plain), GUJARATI, GUJARATI_VOWELS);
            case HINGLISH -> new HinglishFoldFilter(new ASCIIFoldingFilter(plain));
        };
    }

    private static List<String> longestFirst(String suffixes) {
        return Stream.of(suffixes.split("\\s+"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}

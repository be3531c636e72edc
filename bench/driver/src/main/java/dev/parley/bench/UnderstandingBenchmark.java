package dev.parley.bench;

import dev.parley.drive.Table;
import dev.parley.knowledge.text.Reader;
import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.EntityExtraction;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.nlu.intent.IntentClassifier;
import dev.parley.nlu.intent.Profiles;
import dev.parley.nlu.language.LanguageDetector;
import dev.parley.shared.Language;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The parts of understanding, one message at a time, without server and database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector"})
public class UnderstandingBenchmark {

    private final LanguageDetector languages = new LanguageDetector();
    private final EntityExtraction entities = new RuleEntityExtraction(Set::of);
    private final Reader reader = new Reader();
    private final OnnxEmbedder embedder = OnnxEmbedder.bundled();
    private final IntentClassifier intents = new IntentClassifier(new Profiles(embedder));
    private final Dialogues dialogues = new Dialogues(5);
    private final Deque<String> lines = new ArrayDeque<>();

    @Benchmark
    public Object languageDetection() {
        return languages.detect(next());
    }

    @Benchmark
    public Object intentClassification() {
        return intents.classify(next(), Language.ENGLISH, List.of());
    }

    @Benchmark
    public Object entityExtraction() {
        return entities.extract(next(), Language.ENGLISH);
    }

    @Benchmark
    public Object readingForSearch() {
        return reader.read(next().text(), null);
    }

    @Benchmark
    public Object embedding() {
        return embedder.embed(next().text());
    }

    private Utterance next() {
        if (lines.isEmpty()) {
            lines.addAll(dialogues.next());
        }
        ZonedDateTime now = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneOffset.UTC);
        return new Utterance(lines.poll(), null, null, "US", "USD", "dealership", now, UtteranceContext.EMPTY);
    }

    static String run() throws Exception {
        Table table = new Table("part", "mean");
        var options = new OptionsBuilder()
                .include(UnderstandingBenchmark.class.getSimpleName())
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getPrimaryResult()
                    .getLabel()
                    .replaceAll("([A-Z])", " $1")
                    .toLowerCase(Locale.ROOT);
            table.row(name, "%.0f µs".formatted(result.getPrimaryResult().getScore()));
        }
        return "Parts of understanding, by JMH, a message of the dialogues each.\n\n" + table;
    }
}

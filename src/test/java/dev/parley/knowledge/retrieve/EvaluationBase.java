package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.knowledge.Retrieval;
import dev.parley.knowledge.index.Candidate;
import dev.parley.knowledge.index.IndexQuery;
import dev.parley.knowledge.index.IndexedChunk;
import dev.parley.knowledge.index.LuceneIndex;
import dev.parley.knowledge.index.PassageIndex;
import dev.parley.knowledge.ingest.ChunkEncoder;
import dev.parley.knowledge.text.Reader;
import dev.parley.llm.Embedder;
import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Texts in an index in memory, asked by the product's own retrieval and by simpler rules to compare it with. */
public final class EvaluationBase {

    private static final Embedder EMBEDDER = OnnxEmbedder.bundled();
    private static final Reader READER = new Reader();
    private static final ChunkEncoder ENCODER = new ChunkEncoder(EMBEDDER, READER);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final int CANDIDATES = 30;

    /** A text to be found. */
    public record Text(String id, String title, String content, Language language) {}

    /** A question and what answers it. */
    public record Asked(String text, Language language, Set<String> answers) {}

    private final PassageIndex index;
    private final Retriever retriever = new Retriever(READER, EMBEDDER);
    private final QuestionReader questions = new QuestionReader(READER, EMBEDDER);

    private EvaluationBase(PassageIndex index) {
        this.index = index;
    }

    public static EvaluationBase of(List<Text> texts) {
        try {
            PassageIndex index =
                    new LuceneIndex(new ByteBuffersDirectory(), EMBEDDER.model().dimension());
            index.replace(List.of(), texts.stream().map(EvaluationBase::chunk).toList(), 1);
            return new EvaluationBase(index);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Retrieval retrieve(String text, Language language) {
        return retriever.retrieve(
                index, new KnowledgeQuery(text, language, Set.of(), 20), new Thresholds(0.40, 0.60), NOW);
    }

    Question read(String text, Language language) {
        return questions.read(text, language, index);
    }

    List<Evidence> evidence(Question question) {
        return search(question).stream()
                .map(candidate -> Evidence.of(question, candidate, new ChunkFigures()))
                .toList();
    }

    /** For each rule of fusion, for each question, which of its ranked candidates are answers. */
    public Map<String, List<List<Boolean>>> rank(List<Asked> asked) {
        Map<String, List<List<Boolean>>> ranked = new LinkedHashMap<>();
        Calibration calibration = new Calibration();
        for (Asked one : asked) {
            Question question = questions.read(one.text(), one.language(), index);
            List<Evidence> evidence = search(question).stream()
                    .map(candidate -> Evidence.of(question, candidate, new ChunkFigures()))
                    .toList();
            Range lexical = Range.of(evidence, found -> found.candidate().lexical());
            Range semantic = Range.of(evidence, Evidence::whole);
            Map<UUID, Double> fused = reciprocal(evidence);
            Map<String, ToDoubleFunction<Evidence>> rules = new LinkedHashMap<>();
            rules.put("bm25", found -> found.candidate().lexical());
            rules.put("vector", Evidence::whole);
            rules.put("rrf", found -> fused.get(found.candidate().chunk().id()));
            rules.put("minmax", found -> lexical.of(found) + semantic.of(found));
            rules.put(".3/.7", found -> 0.3 * lexical.of(found) + 0.7 * semantic.of(found));
            rules.put("sentences", Evidence::meaning);
            rules.put("ours", found -> calibration.rank(question, found));
            rules.forEach((name, rule) -> ranked.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(evidence.stream()
                            .sorted(Comparator.comparingDouble(rule).reversed())
                            .map(found -> one.answers()
                                    .contains(found.candidate().chunk().externalId()))
                            .toList()));
        }
        return ranked;
    }

    private List<Candidate> search(Question question) {
        List<String> stems = new ArrayList<>();
        List<String> gloss = new ArrayList<>();
        question.terms().forEach(term -> {
            stems.addAll(term.stems());
            gloss.addAll(term.gloss());
            term.instead().forEach(gloss::addAll);
        });
        return index.search(
                new IndexQuery(question.language(), stems, gloss, question.vector(), Set.of(), NOW, CANDIDATES));
    }

    private static Map<UUID, Double> reciprocal(List<Evidence> evidence) {
        Map<UUID, Double> fused = new LinkedHashMap<>();
        List<ToDoubleFunction<Evidence>> legs =
                List.of(found -> found.candidate().lexical(), Evidence::whole);
        for (ToDoubleFunction<Evidence> leg : legs) {
            List<Evidence> order = evidence.stream()
                    .sorted(Comparator.comparingDouble(leg).reversed())
                    .toList();
            for (int i = 0; i < order.size(); i++) {
                fused.merge(order.get(i).candidate().chunk().id(), 1.0 / (60 + i), Double::sum);
            }
        }
        return fused;
    }

    private static IndexedChunk chunk(Text text) {
        UUID id = UUID.nameUUIDFromBytes(text.id().getBytes(StandardCharsets.UTF_8));
        return new IndexedChunk(
                id,
                id,
                text.id(),
                1,
                1,
                text.title(),
                text.content(),
                "faq",
                text.language(),
                null,
                null,
                null,
                ENCODER.whole(text.title(), text.content(), text.language()),
                ENCODER.units(
                        text.title(),
                        text.content(),
                        text.language(),
                        ENCODER.vectors(text.title(), text.content(), text.language())));
    }

    private record Range(ToDoubleFunction<Evidence> value, double low, double high) {

        static Range of(List<Evidence> evidence, ToDoubleFunction<Evidence> value) {
            double low = evidence.stream().mapToDouble(value).min().orElse(0);
            double high = evidence.stream().mapToDouble(value).max().orElse(0);
            return new Range(value, low, high);
        }

        double of(Evidence evidence) {
            return high > low ? (value.applyAsDouble(evidence) - low) / (high - low) : 0;
        }
    }
}

package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.index.*;
import dev.parley.knowledge.ingest.ChunkEncoder;
import dev.parley.knowledge.text.Reader;
import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.shared.Language;
import java.nio.file.*;
import java.time.Instant;
import java.util.*;
import org.apache.lucene.store.ByteBuffersDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeatureDump {
    static final JsonMapper JSON = new JsonMapper();
    static OnnxEmbedder embedder = OnnxEmbedder.bundled();
    static Reader reader = new Reader();
    static ChunkEncoder encoder = new ChunkEncoder(embedder, reader);
    static QuestionReader questions = new QuestionReader(reader, embedder);
    static java.io.PrintStream out;

    static IndexedChunk chunk(String ext, String title, String content, String ns, Language lang) {
        UUID id = UUID.nameUUIDFromBytes(ext.getBytes());
        return new IndexedChunk(id, id, ext, 1, 1, title, content, ns, lang, null, null, null,
                encoder.whole(title, content, lang), encoder.units(title, content, lang, encoder.vectors(title, content, lang)));
    }

    static void ask(PassageIndex index, String set, String id, String kind, Language lang, String text, Set<String> answers) {
        Question q = questions.read(text, lang, index);
        List<String> stems = new ArrayList<>(), gloss = new ArrayList<>();
        q.terms().forEach(t -> { stems.addAll(t.stems()); gloss.addAll(t.gloss()); gloss.addAll(t.corrections()); });
        List<Candidate> cs = index.search(new IndexQuery(q.language(), stems, gloss, q.vector(), Set.of(), Instant.now(), 30));
        for (Candidate c : cs) {
            Evidence e = Evidence.of(q, c);
            out.println(String.join("\t", set, id, kind, lang == null ? "?" : lang.code(), c.chunk().externalId(),
                answers.contains(c.chunk().externalId()) ? "1" : "0",
                String.format(Locale.ROOT, "%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f", c.lexical(), e.whole(), e.title(), e.sentence(), e.coverage(), e.sentenceCoverage(), e.foreign()),
                text.replace('\t', ' ')));
        }
    }

    public static void main(String[] a) throws Exception {
        Path data = Path.of(System.getProperty("parley.eval.data", "../shared/eval"));
        out = new java.io.PrintStream(new java.io.BufferedOutputStream(Files.newOutputStream(Path.of(a[0]))), false, "UTF-8");
        Set<String> sets = Set.of(a[1].split(","));
        if (sets.contains("11")) {
            PassageIndex index = new LuceneIndex(new ByteBuffersDirectory(), 384);
            List<IndexedChunk> chunks = new ArrayList<>();
            for (JsonNode d : JSON.readTree(Files.readString(data.resolve("11_sales_qa/kb.json"))))
                chunks.add(chunk(d.get("external_id").asString(), d.get("title").asString(), d.get("content").asString(), d.get("namespace").asString(), Language.of(d.get("language").asString())));
            index.replace(List.of(), chunks, 1);
            for (String l : Files.readAllLines(data.resolve("11_sales_qa/questions.dev.jsonl"))) {
                JsonNode q = JSON.readTree(l);
                Set<String> ans = new HashSet<>();
                q.get("answer_doc").forEach(x -> ans.add(x.asString()));
                String text = q.has("after") && !q.get("after").isNull() ? q.get("after").asString() + " " + q.get("text").asString() : q.get("text").asString();
                ask(index, "11", q.get("id").asString(), q.get("kind").asString(), Language.of(q.get("lang").asString()), text, ans);
            }
        }
        if (sets.contains("stack")) {
            PassageIndex index = new LuceneIndex(new ByteBuffersDirectory(), 384);
            List<IndexedChunk> chunks = new ArrayList<>();
            for (String l : Files.readAllLines(data.resolve("02_faq_retrieval/stackfaq/faqs.jsonl"))) {
                JsonNode d = JSON.readTree(l);
                chunks.add(chunk(d.get("id").asString(), d.get("question").asString(), d.get("answer").asString(), "faq", Language.ENGLISH));
            }
            index.replace(List.of(), chunks, 1);
            for (String l : Files.readAllLines(data.resolve("02_faq_retrieval/stackfaq/queries.dev.tsv")).stream().skip(1).toList()) {
                String[] c = l.split("\t");
                ask(index, "stack", c[0], "stack", Language.ENGLISH, c[1], Set.of(c[2]));
            }
        }
        for (String lang : List.of("en", "es", "hi")) if (sets.contains("x" + lang)) {
            PassageIndex index = new LuceneIndex(new ByteBuffersDirectory(), 384);
            List<IndexedChunk> chunks = new ArrayList<>();
            for (String l : Files.readAllLines(data.resolve("02_faq_retrieval/xquad_r/" + lang + ".sentences.tsv")).stream().skip(1).toList()) {
                String[] c = l.split("\t");
                chunks.add(chunk(c[0], "", c[2], "faq", Language.of(lang)));
            }
            index.replace(List.of(), chunks, 1);
            for (String l : Files.readAllLines(data.resolve("02_faq_retrieval/xquad_r/" + lang + ".queries.dev.tsv")).stream().skip(1).toList()) {
                String[] c = l.split("\t");
                ask(index, "x" + lang, c[0], "x", Language.of(lang), c[1], Set.of(c[2]));
            }
        }
        if (sets.contains("mr")) {
            PassageIndex index = new LuceneIndex(new ByteBuffersDirectory(), 384);
            List<IndexedChunk> chunks = new ArrayList<>();
            for (String l : Files.readAllLines(data.resolve("02_faq_retrieval/mahasquad_mr/paragraphs.jsonl"))) {
                JsonNode d = JSON.readTree(l);
                chunks.add(chunk(d.get("id").asString(), "", d.get("text").asString(), "faq", Language.MARATHI));
            }
            index.replace(List.of(), chunks, 1);
            for (String l : Files.readAllLines(data.resolve("02_faq_retrieval/mahasquad_mr/queries.dev.tsv")).stream().skip(1).toList()) {
                String[] c = l.split("\t");
                boolean none = c[3].contains("\"text\": []");
                ask(index, "mr", c[0], none ? "mrnone" : "mr", Language.MARATHI, c[1], Set.of(c[2]));
            }
        }
        out.close();
    }
}

package dev.parley.knowledge;

import dev.parley.knowledge.retrieve.EvaluationBase;
import dev.parley.knowledge.retrieve.EvaluationBase.Asked;
import dev.parley.knowledge.retrieve.EvaluationBase.Text;
import dev.parley.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores retrieval on public and hand-made sets and prints tables; asserts nothing. The data is found by
 * {@code -Dparley.eval.data}. Names of sets may be given as arguments: {@code qa faq products}.
 */
final class RetrievalEvaluation {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DATA = Path.of(System.getProperty("parley.eval.data", "../shared/eval"));

    private RetrievalEvaluation() {}

    public static void main(String[] sets) throws IOException {
        Set<String> wanted = sets.length == 0 ? Set.of("qa", "faq", "products") : Set.of(sets);
        if (wanted.contains("qa")) {
            salesQuestions();
        }
        if (wanted.contains("faq")) {
            System.out.println("\nP@1 by rule of fusion");
            faqs();
            for (String language : List.of("en", "es", "hi")) {
                sentences(language);
            }
            marathi();
        }
        if (wanted.contains("products")) {
            System.out.println("\nNDCG@10 by rule of fusion");
            for (String shop : List.of("walmart_amazon", "abt_buy", "amazon_google")) {
                products(shop);
            }
        }
    }

    private static void salesQuestions() throws IOException {
        Path folder = DATA.resolve("11_sales_qa");
        List<Text> texts = new ArrayList<>();
        for (JsonNode item : JSON.readTree(Files.readString(folder.resolve("kb.json")))) {
            texts.add(new Text(
                    item.path("external_id").asString(),
                    item.path("title").asString(),
                    item.path("content").asString(),
                    Language.of(item.path("language").asString())));
        }
        EvaluationBase base = EvaluationBase.of(texts);
        Map<String, Tally> tallies = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("questions.dev.jsonl"))) {
            JsonNode question = JSON.readTree(line);
            Set<String> answers = new HashSet<>();
            question.path("answer_doc").forEach(answer -> answers.add(answer.asString()));
            String after = question.path("after").asString("");
            Retrieval found = base.retrieve(
                    (after + " " + question.path("text").asString()).strip(),
                    Language.of(question.path("lang").asString()));
            for (String name : List.of(
                    "all",
                    "kind " + question.path("kind").asString(),
                    "lang " + question.path("lang").asString())) {
                tallies.computeIfAbsent(name, any -> new Tally()).count(answers, found);
            }
        }
        System.out.printf(
                "%-26s %4s %6s %6s | %4s %6s %6s %6s | %7s%n",
                "sales questions", "n", "hit@1", "hit@5", "none", "P", "R", "F1", "flagged");
        tallies.forEach((name, tally) -> System.out.println(tally.line(name)));
    }

    private static void faqs() throws IOException {
        Path folder = DATA.resolve("02_faq_retrieval/stackfaq");
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("faqs.jsonl"))) {
            JsonNode item = JSON.readTree(line);
            texts.add(new Text(
                    item.path("id").asString(),
                    item.path("question").asString(),
                    item.path("answer").asString(),
                    Language.ENGLISH));
        }
        rules("stackfaq", texts, asked(folder.resolve("queries.dev.tsv"), Language.ENGLISH));
    }

    private static void sentences(String language) throws IOException {
        Path folder = DATA.resolve("02_faq_retrieval/xquad_r");
        Language spoken = Language.of(language);
        List<Text> texts = new ArrayList<>();
        for (String line : rows(folder.resolve(language + ".sentences.tsv"))) {
            String[] cells = line.split("\t");
            texts.add(new Text(cells[0], "", cells[2], spoken));
        }
        rules("xquad " + language, texts, asked(folder.resolve(language + ".queries.dev.tsv"), spoken));
    }

    private static void marathi() throws IOException {
        Path folder = DATA.resolve("02_faq_retrieval/mahasquad_mr");
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("paragraphs.jsonl"))) {
            JsonNode item = JSON.readTree(line);
            texts.add(new Text(item.path("id").asString(), "", item.path("text").asString(), Language.MARATHI));
        }
        rules("mahasquad mr", texts, asked(folder.resolve("queries.dev.tsv"), Language.MARATHI));
    }

    private static void products(String shop) throws IOException {
        Path folder = DATA.resolve("01_product_search").resolve(shop);
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("products.jsonl"))) {
            JsonNode item = JSON.readTree(line);
            texts.add(new Text(item.path("id").asString(), title(item), "", Language.ENGLISH));
        }
        Map<String, Set<String>> relevant = new TreeMap<>();
        for (String line : rows(folder.resolve("qrels.dev.tsv"))) {
            String[] cells = line.split("\t");
            relevant.computeIfAbsent(cells[0], any -> new HashSet<>()).add(cells[1]);
        }
        List<Asked> questions = new ArrayList<>();
        for (String line : rows(folder.resolve("queries.dev.tsv"))) {
            String[] cells = line.split("\t");
            questions.add(new Asked(cells[1], Language.ENGLISH, relevant.getOrDefault(cells[0], Set.of())));
        }
        EvaluationBase base = EvaluationBase.of(texts);
        print(shop, base.rank(questions), RetrievalEvaluation::ndcg);
    }

    private static String title(JsonNode product) {
        String title = product.path("title").asString("");
        return title.isEmpty() ? product.path("name").asString("") : title;
    }

    private static void rules(String name, List<Text> texts, List<Asked> questions) {
        print(name, EvaluationBase.of(texts).rank(questions), RetrievalEvaluation::first);
    }

    private static void print(
            String name, Map<String, List<List<Boolean>>> ranked, Function<List<Boolean>, Double> measure) {
        StringBuilder line = new StringBuilder(String.format("%-15s", name));
        ranked.forEach((rule, lists) -> line.append(String.format(
                Locale.ROOT,
                " %s %.3f ",
                rule,
                lists.stream().mapToDouble(measure::apply).average().orElse(0))));
        System.out.println(line);
    }

    private static double first(List<Boolean> relevant) {
        return !relevant.isEmpty() && relevant.getFirst() ? 1 : 0;
    }

    private static double ndcg(List<Boolean> relevant) {
        double gained = 0;
        double ideal = 0;
        long hits = relevant.stream().filter(hit -> hit).count();
        for (int i = 0; i < Math.min(10, relevant.size()); i++) {
            double discount = Math.log(2) / Math.log(i + 2);
            gained += relevant.get(i) ? discount : 0;
            ideal += i < hits ? discount : 0;
        }
        return ideal == 0 ? 0 : gained / ideal;
    }

    private static List<Asked> asked(Path file, Language language) throws IOException {
        return rows(file).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Asked(cells[1], language, Set.of(cells[2])))
                .toList();
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }

    private static final class Tally {

        private int answerable;
        private int first;
        private int five;
        private int unanswerable;
        private int refused;
        private int rightlyRefused;
        private int flagged;

        void count(Set<String> answers, Retrieval found) {
            boolean refuses = found.band() == Band.REFUSED;
            refused += refuses ? 1 : 0;
            flagged += found.band() == Band.FLAGGED ? 1 : 0;
            if (answers.isEmpty()) {
                unanswerable++;
                rightlyRefused += refuses ? 1 : 0;
                return;
            }
            answerable++;
            List<String> documents = found.passages().stream()
                    .map(Passage::externalId)
                    .distinct()
                    .limit(5)
                    .toList();
            first += !documents.isEmpty() && answers.contains(documents.getFirst()) ? 1 : 0;
            five += documents.stream().anyMatch(answers::contains) ? 1 : 0;
        }

        String line(String name) {
            double precision = share(rightlyRefused, refused);
            double recall = share(rightlyRefused, unanswerable);
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return String.format(
                    Locale.ROOT,
                    "%-26s %4d %6.3f %6.3f | %4d %6.3f %6.3f %6.3f | %7d",
                    name,
                    answerable,
                    share(first, answerable),
                    share(five, answerable),
                    unanswerable,
                    precision,
                    recall,
                    f1,
                    flagged);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : part / (double) whole;
        }
    }
}

package dev.parley.knowledge.miss;

import dev.parley.knowledge.ingest.ChunkEncoder;
import dev.parley.knowledge.ingest.Storable;
import dev.parley.knowledge.miss.MissRepository.Fresh;
import dev.parley.knowledge.miss.MissRepository.Known;
import dev.parley.knowledge.text.Reader;
import dev.parley.knowledge.text.Reading;
import dev.parley.llm.Embedder;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of misses. Like questions are found by meaning, and by words where the model does not know the language. */
@Service
public class Misses {

    private static final double SAME_MEANING = 0.80;
    private static final double SAME_WORDS = 0.75;
    private static final int COMPARED = 500;
    private static final int AT_ONCE = 200;
    private static final int EXAMPLES = 5;
    private static final int LONGEST_QUESTION = 500;

    private final MissRepository repository;
    private final Embedder embedder;
    private final ChunkEncoder encoder;
    private final Reader reader;
    private final Clock clock;

    Misses(MissRepository repository, Embedder embedder, ChunkEncoder encoder, Reader reader, Clock clock) {
        this.repository = repository;
        this.embedder = embedder;
        this.encoder = encoder;
        this.reader = reader;
        this.clock = clock;
    }

    /** Notes a miss in the caller's transaction; a turn waits for no more than that. */
    @Transactional
    public void record(String question, Language language, double bestSimilarity) {
        String asked = Storable.text(question).strip();
        asked = asked.length() <= LONGEST_QUESTION ? asked : asked.substring(0, LONGEST_QUESTION);
        repository.note(new Fresh(Ids.next(), asked, language, bestSimilarity, clock.instant()));
    }

    /** Most frequent first. */
    @Transactional
    public Page<Miss> list(PageRequest page) {
        List<Fresh> fresh = repository.take(AT_ONCE);
        while (!fresh.isEmpty()) {
            sort(fresh);
            fresh = repository.take(AT_ONCE);
        }
        return page.page(repository.page(page), miss -> miss.count() + " " + miss.id());
    }

    /** Counts each with its like, or adds it as the first of its kind. */
    private void sort(List<Fresh> fresh) {
        List<Known> known = new ArrayList<>(repository.latest(COMPARED, encoder.edition()));
        for (Fresh miss : fresh) {
            Reading reading = reader.read(miss.question(), miss.language());
            Set<String> words = new TreeSet<>(reading.stems());
            float[] vector = embedder.embed(reading.embeddable());
            int like = IntStream.range(0, known.size())
                    .filter(at -> alike(known.get(at), miss.language(), words, vector))
                    .findFirst()
                    .orElse(-1);
            if (like < 0) {
                String wording = String.join(" ", words);
                repository.add(miss, wording, encoder.edition(), vector);
                known.addFirst(new Known(
                        miss.id(), miss.question(), wording, miss.language().code(), List.of(), vector));
            } else {
                Known again = known.get(like).with(examples(known.get(like), miss.question()));
                repository.again(again.id(), again.examples(), miss.similarity(), miss.at());
                known.set(like, again);
            }
        }
    }

    private static boolean alike(Known known, Language language, Set<String> words, float[] vector) {
        if (language.code().equals(known.language())) {
            Set<String> other = new HashSet<>(Arrays.asList(known.wording().split(" ")));
            long shared = words.stream().filter(other::contains).count();
            if (!words.isEmpty() && shared / (double) (words.size() + other.size() - shared) >= SAME_WORDS) {
                return true;
            }
            if (language != Language.ENGLISH && shared == 0) {
                return false;
            }
        }
        double cosine = 0;
        for (int i = 0; i < vector.length; i++) {
            cosine += vector[i] * known.vector()[i];
        }
        return cosine >= SAME_MEANING;
    }

    private static List<String> examples(Known known, String asked) {
        List<String> examples = new ArrayList<>(known.examples());
        if (!asked.equals(known.question()) && !examples.contains(asked)) {
            examples.add(asked);
        }
        return examples.size() <= EXAMPLES ? examples : examples.subList(examples.size() - EXAMPLES, examples.size());
    }
}

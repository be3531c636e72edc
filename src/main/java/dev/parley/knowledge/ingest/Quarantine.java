package dev.parley.knowledge.ingest;

import dev.parley.nlu.InjectionDetector;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps documents that would instruct the assistant from being answered with, until somebody of the business has read them.
 * The version before such a one stays in force.
 */
@Component
class Quarantine {

    /** A document of a business tells its customers what to do all the time; it takes more than in chat to be suspect. */
    private static final double SUSPECT = 0.75;

    private static final Pattern PASSAGE = Pattern.compile("\\n\\s*\\n|(?<=[.!?।])\\s+(?=\\S)");
    private static final int SHOWN = 160;

    private final InjectionDetector detector;
    private final DocumentRepository documents;
    private final IngestQueue queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Quarantine(
            InjectionDetector detector,
            DocumentRepository documents,
            IngestQueue queue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.detector = detector;
        this.documents = documents;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The version as it is from now on: put aside when it holds a sentence that instructs. Once looked at, or released, it
     * is looked at no more.
     */
    StoredVersion screened(StoredVersion version) {
        if (version.screened()) {
            return version;
        }
        Optional<String> instruction = Stream.concat(
                        Stream.of(version.title()), PASSAGE.splitAsStream(version.content()))
                .filter(text -> detector.score(text) >= SUSPECT)
                .findFirst();
        if (instruction.isEmpty()) {
            queue.screened(version.id());
            return version;
        }
        String shown = instruction.get().strip();
        queue.putAside(
                version.id(),
                "reads like an instruction to the assistant: "
                        + (shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…"));
        events.publishEvent(
                Act.of("document.quarantined", "document", version.documentId().toString()));
        return documents.find(version.id()).orElseThrow();
    }

    /**
     * Lets the latest version of a document go.
     *
     * @throws ProblemException (404) when there is no such document, (409) when it is not put aside
     */
    StoredVersion release(UUID documentId) {
        StoredVersion latest = documents.latest(documentId).orElseThrow(() -> ProblemException.notFound("document"));
        if (!latest.status().equals("quarantined")) {
            throw new ProblemException(ErrorCode.CONFLICT, "the document is " + latest.status() + ", not quarantined");
        }
        queue.letGo(latest.id(), clock.instant());
        events.publishEvent(Act.of("document.released", "document", documentId.toString()));
        return documents.find(latest.id()).orElseThrow();
    }
}

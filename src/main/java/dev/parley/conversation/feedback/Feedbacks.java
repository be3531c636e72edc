package dev.parley.conversation.feedback;

import dev.parley.shared.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what customers say of their conversations. */
@Service
@Transactional
public class Feedbacks {

    private final FeedbackRepository repository;
    private final CommentReader reader;
    private final Clock clock;

    Feedbacks(FeedbackRepository repository, CommentReader reader, Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.clock = clock;
    }

    /** Replaces what was said of the conversation before. */
    public Feedback give(UUID conversation, @Nullable Rating rating, @Nullable Integer nps, @Nullable String comment) {
        Feedback given = new Feedback(
                Ids.next(),
                conversation,
                rating == null ? null : rating.wire(),
                nps,
                comment,
                reader.sentiment(rating, nps, comment),
                reader.keywords(comment),
                clock.instant().atOffset(ZoneOffset.UTC));
        UUID id = repository.save(given);
        return new Feedback(
                id, conversation, given.rating(), nps, comment, given.sentiment(), given.keywords(), given.at());
    }

    @Transactional(readOnly = true)
    public Optional<Feedback> of(UUID conversation) {
        return repository.of(conversation);
    }
}

package dev.parley.conversation.web;

import dev.parley.conversation.feedback.Feedback;
import dev.parley.conversation.feedback.Feedbacks;
import dev.parley.conversation.feedback.Rating;
import dev.parley.conversation.session.Session;
import dev.parley.conversation.session.Sessions;
import dev.parley.identity.SessionRates;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a visitor says of the conversation; their session's secret says of which. */
@RestController
class FeedbackController {

    private static final int MAX_COMMENT = 4000;
    private static final int BEST = 10;

    private final Sessions sessions;
    private final SessionRates rates;
    private final Feedbacks feedbacks;

    FeedbackController(Sessions sessions, SessionRates rates, Feedbacks feedbacks) {
        this.sessions = sessions;
        this.rates = rates;
        this.feedbacks = feedbacks;
    }

    /** One of {@code rating}, {@code nps} and {@code comment} at least. */
    record FeedbackRequest(
            @Nullable String sessionId,
            @Nullable String rating,
            @Nullable Integer nps,
            @Nullable String comment) {}

    @PostMapping("/api/v1/chat/feedback")
    @ResponseStatus(HttpStatus.CREATED)
    Feedback give(@RequestBody FeedbackRequest request) {
        List<FieldProblem> errors = new ArrayList<>();
        String secret = request.sessionId() == null ? "" : request.sessionId().strip();
        if (secret.isEmpty()) {
            errors.add(new FieldProblem("/session_id", "is required"));
        }
        Rating rating = rating(request.rating(), errors);
        Integer nps = request.nps();
        if (nps != null && (nps < 0 || nps > BEST)) {
            errors.add(new FieldProblem("/nps", "must be 0 to 10"));
        }
        String comment = comment(request.comment(), errors);
        if (request.rating() == null && nps == null && request.comment() == null) {
            errors.add(new FieldProblem("", "one of rating, nps and comment is required"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        rates.count(secret);
        Session session = sessions.find(secret).orElseThrow(() -> ProblemException.notFound("session"));
        return feedbacks.give(session.conversationId(), rating, nps, comment);
    }

    private static @Nullable Rating rating(@Nullable String name, List<FieldProblem> errors) {
        if (name == null) {
            return null;
        }
        Rating rating = Rating.find(name).orElse(null);
        if (rating == null) {
            errors.add(new FieldProblem("/rating", "must be one of " + Rating.names()));
        }
        return rating;
    }

    private static @Nullable String comment(@Nullable String text, List<FieldProblem> errors) {
        if (text == null) {
            return null;
        }
        String comment = text.strip();
        if (comment.isEmpty()) {
            errors.add(new FieldProblem("/comment", "must not be blank"));
        } else if (comment.length() > MAX_COMMENT) {
            errors.add(new FieldProblem("/comment", "has at most " + MAX_COMMENT + " characters"));
        } else if (comment.indexOf('\0') >= 0) {
            errors.add(new FieldProblem("/comment", "is no valid text"));
        }
        return comment;
    }
}

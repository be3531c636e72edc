package dev.parley.conversation.web;

import dev.parley.conversation.session.Said;
import dev.parley.conversation.session.Typing;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Hands what is said to the windows that listen on this node. */
@Component
class RealtimeFeed {

    /** A window that listens longer connects again; it does so by itself. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** More windows than this on one conversation are not a customer's. */
    private static final int MOST_WINDOWS = 8;

    private final Map<UUID, List<SseEmitter>> listeners = new ConcurrentHashMap<>();

    SseEmitter listen(UUID conversation) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        listeners.compute(conversation, (id, known) -> {
            List<SseEmitter> windows = known == null ? new CopyOnWriteArrayList<>() : known;
            if (windows.size() >= MOST_WINDOWS) {
                windows.removeFirst().complete();
            }
            windows.add(emitter);
            return windows;
        });
        emitter.onCompletion(() -> forget(conversation, emitter));
        emitter.onTimeout(emitter::complete);
        send(conversation, emitter, SseEmitter.event().comment("listening"));
        return emitter;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void said(Said said) {
        Map<String, Object> message = Map.of(
                "message_id", said.messageId(),
                "role", said.role(),
                "text", said.text(),
                "at", said.at().atOffset(ZoneOffset.UTC));
        for (SseEmitter emitter : listeners.getOrDefault(said.conversationId(), List.of())) {
            send(
                    said.conversationId(),
                    emitter,
                    SseEmitter.event().name("message").data(message, MediaType.APPLICATION_JSON));
        }
    }

    @EventListener
    void typing(Typing typing) {
        for (SseEmitter emitter : listeners.getOrDefault(typing.conversationId(), List.of())) {
            send(
                    typing.conversationId(),
                    emitter,
                    SseEmitter.event().name("typing").data(Map.of("role", typing.role()), MediaType.APPLICATION_JSON));
        }
    }

    /** Keeps proxies from closing quiet streams, and finds windows that are gone. */
    @Scheduled(fixedDelay = 15_000)
    void beat() {
        listeners.forEach((conversation, windows) -> windows.forEach(
                window -> send(conversation, window, SseEmitter.event().comment("beat"))));
    }

    /** Lets the server stop at once instead of waiting for streams that never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        listeners.values().forEach(windows -> windows.forEach(SseEmitter::complete));
    }

    private void send(UUID conversation, SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            forget(conversation, emitter);
        }
    }

    private void forget(UUID conversation, SseEmitter emitter) {
        listeners.computeIfPresent(conversation, (id, windows) -> {
            windows.remove(emitter);
            return windows.isEmpty() ? null : windows;
        });
    }
}

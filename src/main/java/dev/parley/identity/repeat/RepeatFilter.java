package dev.parley.identity.repeat;

import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.web.Problem;
import dev.parley.shared.web.ProblemWriter;
import dev.parley.tenancy.TenantContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a POST with an {@code Idempotency-Key} that was answered before as it was then. A failure of ours is not
 * remembered: the request may be made again.
 */
@Component
public class RepeatFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    /** Turns are told apart by their message id; secrets are told once and not kept; uploads know what is unchanged. */
    private static final List<String> EXEMPT = List.of(
            "/api/chat",
            "/api/v1/chat",
            "/api/v1/auth/login",
            "/api/v1/auth/refresh",
            "/api/v1/auth/keys",
            "/api/v1/auth/invitations",
            "/api/v1/auth/password",
            "/api/v1/auth/totp",
            "/api/v1/webhook-subscriptions");

    private final AnsweredRequests answered;
    private final ProblemWriter writer;

    RepeatFilter(AnsweredRequests answered, ProblemWriter writer) {
        this.answered = answered;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !path.startsWith("/api/")
                || path.endsWith("/ingest")
                || path.endsWith("/import")
                || EXEMPT.stream().anyMatch(exempt -> path.equals(exempt) || path.startsWith(exempt + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            writer.write(response, Problem.of(ErrorCode.INVALID, HEADER + " must have 1 to 255 characters"));
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        switch (answered.begin(keyed(request, key, body))) {
            case Answer.Fresh fresh -> answer(fresh.id(), new ReadRequest(request, body), response, chain);
            case Answer.Given given -> repeat(given, response);
            case Answer.Unfinished unfinished ->
                writer.write(
                        response,
                        Problem.of(ErrorCode.CONFLICT, "a request with this " + HEADER + " is being worked on")
                                .with("Retry-After", "1"));
            case Answer.Different different ->
                writer.write(
                        response,
                        Problem.of(ErrorCode.UNPROCESSABLE, "this " + HEADER + " was used for another request"));
        }
    }

    private void answer(UUID id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, kept);
            done = kept.getStatus() < 500 && kept.getStatus() != 429;
        } finally {
            if (done) {
                answered.finish(
                        id,
                        new Answer.Given(
                                kept.getStatus(),
                                kept.getContentType(),
                                kept.getHeader(HttpHeaders.LOCATION),
                                kept.getContentAsByteArray()));
            } else {
                answered.forget(id);
            }
            kept.copyBodyToResponse();
        }
    }

    private static void repeat(Answer.Given given, HttpServletResponse response) throws IOException {
        response.setStatus(given.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (given.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, given.location());
        }
        if (given.contentType() != null) {
            response.setContentType(given.contentType());
        }
        response.setContentLength(given.body().length);
        response.getOutputStream().write(given.body());
    }

    private static KeyedRequest keyed(HttpServletRequest request, String key, byte[] body) {
        UUID tenant = TenantContext.find().map(found -> found.id().value()).orElse(null);
        byte[] fingerprint = fingerprint(request.getRequestURI(), body);
        return new KeyedRequest(tenant, caller(Callers.current(), fingerprint), key, fingerprint);
    }

    /** Visitors are not told apart, so only the very same request is a repeat of another one's. */
    private static String caller(Caller caller, byte[] fingerprint) {
        return switch (caller) {
            case Caller.Visitor visitor -> "visitor " + HexFormat.of().formatHex(fingerprint);
            case Caller.Staff staff -> "staff " + staff.id();
            case Caller.ServerKey server -> "key " + server.id();
        };
    }

    private static byte[] fingerprint(String path, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

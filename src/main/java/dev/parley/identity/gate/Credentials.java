package dev.parley.identity.gate;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** What a request brings to say who sends it. */
record Credentials(
        @Nullable String bearer,
        @Nullable String serverKey,
        @Nullable String widgetKey,
        @Nullable String tenantSlug,
        String path) {

    /** @throws ProblemException (400) when one of them comes twice, as nobody can tell which one was meant */
    static Credentials of(HttpServletRequest request) {
        String path = request.getRequestURI();
        return new Credentials(
                bearer(one(request, "Authorization")),
                filled(one(request, "X-API-Key")),
                widgetKey(request, path),
                filled(one(request, "X-Parley-Tenant")),
                path);
    }

    private static @Nullable String one(HttpServletRequest request, String header) {
        Enumeration<String> values = request.getHeaders(header);
        String first = values.hasMoreElements() ? values.nextElement() : null;
        if (values.hasMoreElements()) {
            throw new ProblemException(ErrorCode.INVALID, "the header " + header + " must be sent once");
        }
        return first;
    }

    /** Browsers can send no header with a WebSocket or an event stream, so those name the key in the query. */
    private static @Nullable String widgetKey(HttpServletRequest request, String path) {
        String header = filled(one(request, "X-Parley-Key"));
        return header == null && path.startsWith("/api/v1/realtime/") ? filled(request.getParameter("key")) : header;
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? authorization.substring(7).strip()
                : null;
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

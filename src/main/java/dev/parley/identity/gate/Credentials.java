package dev.parley.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What a request brings to say who sends it. */
record Credentials(
        @Nullable String bearer,
        @Nullable String serverKey,
        @Nullable String widgetKey,
        @Nullable String tenantSlug,
        String path) {

    static Credentials of(HttpServletRequest request) {
        String path = request.getRequestURI();
        return new Credentials(
                bearer(request.getHeader("Authorization")),
                filled(request.getHeader("X-API-Key")),
                widgetKey(request, path),
                filled(request.getHeader("X-Parley-Tenant")),
                path);
    }

    /** Browsers can send no header with a WebSocket or an event stream, so those name the key in the query. */
    private static @Nullable String widgetKey(HttpServletRequest request, String path) {
        String header = filled(request.getHeader("X-Parley-Key"));
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

package dev.parley.channels.widget;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /widget.js}: compressed once, checked again by its tag, and usable from every origin. */
@RestController
class WidgetController {

    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().staleWhileRevalidate(Duration.ofDays(1));

    private final byte[] plain = WidgetScript.join().getBytes(StandardCharsets.UTF_8);
    private final byte[] compressed = gzip(plain);
    private final String tag = "W/\"" + DigestUtils.md5DigestAsHex(plain) + "\"";

    @GetMapping("/widget.js")
    ResponseEntity<byte[]> script(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        var response = ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CACHED)
                .eTag(tag)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        if (encodings == null || !encodings.contains("gzip")) {
            return response.body(plain);
        }
        return response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compressed);
    }

    static byte[] gzip(byte[] bytes) {
        var target = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(target)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}

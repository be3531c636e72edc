package dev.parley.llm.protocol;

import dev.parley.shared.secret.Hmac;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs requests to Amazon the way it wants them signed (Signature Version 4). */
record AwsSignature(String keyId, String secret, @Nullable String sessionToken, String region, String service) {

    private static final Pattern REGION = Pattern.compile("\\.([a-z]{2}(?:-[a-z]+)+-\\d)\\.");
    private static final String USUAL_REGION = "us-east-1";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** @param key {@code id:secret} or {@code id:secret:session token} */
    static AwsSignature of(String key, String baseUrl) {
        String[] parts = key.split(":", 3);
        Matcher region = REGION.matcher(baseUrl);
        return new AwsSignature(
                parts[0],
                parts[1],
                parts.length > 2 ? parts[2] : null,
                region.find() ? region.group(1) : USUAL_REGION,
                "bedrock");
    }

    void sign(HttpRequest.Builder request, String url, byte[] body, Instant now) {
        URI uri = URI.create(url);
        String moment = MOMENT.format(now);
        Map<String, String> signed = new TreeMap<>();
        signed.put("content-type", "application/json");
        signed.put("host", uri.getRawAuthority());
        signed.put("x-amz-date", moment);
        if (sessionToken != null) {
            signed.put("x-amz-security-token", sessionToken);
        }
        signed.forEach((name, value) -> {
            if (name.startsWith("x-amz-")) {
                request.header(name, value);
            }
        });
        request.header("Authorization", authorization(uri, signed, body, moment));
    }

    String authorization(URI uri, Map<String, String> signed, byte[] body, String moment) {
        String names = String.join(";", signed.keySet());
        String headers = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        // The path is encoded once more than it is sent, for every service but S3.
        String path = uri.getRawPath().replace("%", "%25");
        String canonical = String.join("\n", "POST", path, "", headers, names, sha256(body));
        String scope = moment.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
        String toSign = String.join(
                "\n", "AWS4-HMAC-SHA256", moment, scope, sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        return "AWS4-HMAC-SHA256 Credential=" + keyId + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                + HexFormat.of().formatHex(Hmac.of(key(moment.substring(0, 8)), toSign));
    }

    private byte[] key(String day) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {day, region, service, "aws4_request"}) {
            key = Hmac.of(key, part);
        }
        return key;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "AwsSignature[" + region + "/" + service + "]";
    }
}

package dev.parley.identity.staff;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the access tokens of staff: JWT, HS256 and nothing else. A token says who holds it and in which sign-in;
 * what they may do is looked up. Tokens live on real time, whatever the demo clock says.
 */
@Component
public class Tokens {

    private static final String ISSUER = "parley";
    private static final String SIGN_IN = "sid";

    /** What a good token says. */
    public record Bearer(UUID staff, UUID signIn) {}

    private final JwtEncoder encoder;
    private final List<NimbusJwtDecoder> decoders;
    private final Duration lifetime;
    private final InstantSource realTime = InstantSource.system();

    Tokens(SigningSecret secret, TokenProperties properties) {
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(secret.key()));
        this.decoders = secret.accepted().stream().map(Tokens::decoder).toList();
        this.lifetime = properties.tokenLifetime();
    }

    public Duration lifetime() {
        return lifetime;
    }

    public String make(StaffMember member, UUID signIn) {
        Instant now = realTime.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(member.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .claim(SIGN_IN, signIn.toString())
                .claim("role", member.role().toString());
        if (member.tenant() != null) {
            claims.claim("tenant", member.tenant().toString());
        }
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    /** Empty for a token that is forged, expired, not ours or not a token at all. */
    public Optional<Bearer> read(String token) {
        return decoders.stream()
                .map(decoder -> read(decoder, token))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Bearer> read(NimbusJwtDecoder decoder, String token) {
        try {
            Jwt jwt = decoder.decode(token);
            return Optional.of(new Bearer(id(jwt.getSubject()), id(jwt.getClaimAsString(SIGN_IN))));
        } catch (JwtException | IllegalArgumentException unacceptable) {
            return Optional.empty();
        }
    }

    private static NimbusJwtDecoder decoder(SecretKey key) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(5)), new JwtIssuerValidator(ISSUER)));
        return decoder;
    }

    private static UUID id(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("a claim is missing");
        }
        return UUID.fromString(text);
    }
}

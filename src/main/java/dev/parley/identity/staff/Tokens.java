package dev.parley.identity.staff;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import dev.parley.identity.Caller;
import dev.parley.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
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

/** Makes and reads the tokens of staff: JWT, HS256 and nothing else. They live on real time, whatever the demo clock says. */
@Component
public class Tokens {

    private static final String ISSUER = "parley";
    private static final String TENANT = "tenant";

    /** Who a token speaks for; without a tenant, staff of the platform. */
    public record Bearer(Caller.Staff staff, @Nullable UUID tenant) {}

    private final JwtEncoder encoder;
    private final NimbusJwtDecoder decoder;
    private final Duration lifetime;
    private final InstantSource realTime = InstantSource.system();

    Tokens(SigningSecret secret, TokenProperties properties) {
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(secret.key()));
        this.decoder = NimbusJwtDecoder.withSecretKey(secret.key())
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        this.decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(5)), new JwtIssuerValidator(ISSUER)));
        this.lifetime = properties.tokenLifetime();
    }

    public Duration lifetime() {
        return lifetime;
    }

    public String make(StaffMember member) {
        Instant now = realTime.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(member.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .claim("email", member.email())
                .claim("role", member.role().toString());
        if (member.tenant() != null) {
            claims.claim(TENANT, member.tenant().toString());
        }
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    /** Empty for a token that is forged, expired, not ours or not a token at all. */
    public Optional<Bearer> read(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            String tenant = jwt.getClaimAsString(TENANT);
            Caller.Staff staff = new Caller.Staff(
                    UUID.fromString(jwt.getSubject()),
                    claim(jwt, "email"),
                    Role.of(claim(jwt, "role")),
                    tenant == null);
            return Optional.of(new Bearer(staff, tenant == null ? null : UUID.fromString(tenant)));
        } catch (JwtException | IllegalArgumentException unacceptable) {
            return Optional.empty();
        }
    }

    private static String claim(Jwt jwt, String name) {
        String value = jwt.getClaimAsString(name);
        if (value == null) {
            throw new IllegalArgumentException("no claim " + name);
        }
        return value;
    }
}

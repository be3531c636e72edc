package dev.parley.identity.gate;

import dev.parley.identity.Caller;
import dev.parley.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller as Spring Security sees one; has every role that the caller's own includes, and PLATFORM above the tenants. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(authorities(caller));
        this.caller = caller;
        setAuthenticated(true);
    }

    private static List<SimpleGrantedAuthority> authorities(Caller caller) {
        Stream<String> roles = Arrays.stream(Role.values()).filter(caller::may).map(Role::name);
        Stream<String> platform =
                caller instanceof Caller.Staff staff && staff.platform() ? Stream.of("PLATFORM") : Stream.empty();
        return Stream.concat(roles, platform)
                .map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                .toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.label();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

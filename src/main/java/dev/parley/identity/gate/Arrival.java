package dev.parley.identity.gate;

import dev.parley.identity.Caller;
import dev.parley.tenancy.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caller whose credentials were good.
 *
 * @param tenant the one the call is for; null where none is needed
 * @param origins the web pages a visitor may come from, beside this server's own
 */
record Arrival(Caller caller, @Nullable Tenant tenant, List<String> origins) {

    /** Whose requests are counted together; null for visitors, who are told apart by address. */
    @Nullable
    String account() {
        return switch (caller) {
            case Caller.Visitor visitor -> null;
            case Caller.Staff staff -> "staff:" + staff.id();
            case Caller.ServerKey key -> "key:" + key.id();
        };
    }
}

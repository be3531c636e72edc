package dev.parley.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A person is erased; published in the transaction that does it, for what is kept beside the contacts.
 *
 * @param ids every id the person had
 * @param handles addresses and numbers that are nobody else's
 */
public record ContactsForgotten(Set<UUID> ids, Set<String> handles) {

    public ContactsForgotten {
        ids = Set.copyOf(ids);
        handles = Set.copyOf(handles);
    }
}

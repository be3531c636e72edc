package dev.parley.shared;

import java.util.Map;

/**
 * Something that was done to personal data, settings, keys or money, for the audit log. Publish it as an application event
 * within the transaction that does it; who did it is the caller that is bound.
 *
 * @param name what was done, dotted and in the past: {@code key.created}, {@code order.cancelled}
 * @param kind of what it was done to: {@code key}, {@code lead}, {@code setting}
 * @param id of what it was done to
 * @param details further facts; no secret, and no personal data beyond ids
 */
public record Act(String name, String kind, String id, Map<String, String> details) {

    public Act {
        details = Map.copyOf(details);
    }

    public static Act of(String name, String kind, String id) {
        return new Act(name, kind, id, Map.of());
    }
}

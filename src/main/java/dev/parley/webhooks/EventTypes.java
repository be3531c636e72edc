package dev.parley.webhooks;

import java.util.List;

/** What can be subscribed to. */
final class EventTypes {

    static final List<String> ALL = List.of(
            "conversation.closed",
            "lead.created",
            "lead.updated",
            "lead.deleted",
            "order.placed",
            "order.status_changed",
            "handoff.queued",
            "handoff.resolved",
            "customer.created",
            "customer.updated",
            "customer.merged",
            "customer.erased");

    private EventTypes() {}

    static boolean isKnown(String wanted) {
        return wanted.equals("*")
                || ALL.contains(wanted)
                || wanted.endsWith(".*")
                        && ALL.stream().anyMatch(type -> type.startsWith(wanted.substring(0, wanted.length() - 1)));
    }
}

package dev.parley.commerce.skill;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.order.Orders;
import dev.parley.conversation.skill.TurnContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The orders that the customer of a turn may see: those of a verified contact, and those made in this conversation. */
@Component
class OwnOrders {

    private static final int MOST = 50;

    private final Orders orders;

    OwnOrders(Orders orders) {
        this.orders = orders;
    }

    /** Newest first. */
    List<Order> list(TurnContext turn) {
        Map<String, Order> own = new LinkedHashMap<>();
        orders.ofConversation(turn.conversationId(), MOST).forEach(order -> own.put(order.number(), order));
        if (turn.verified()) {
            orders.ofContact(turn.contactId(), MOST).forEach(order -> own.put(order.number(), order));
        }
        return own.values().stream()
                .sorted(Comparator.comparing(Order::createdAt).reversed())
                .toList();
    }

    /** The newest that was not cancelled, or else the newest. */
    Optional<Order> latest(TurnContext turn) {
        List<Order> all = list(turn);
        return all.stream()
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** By its number, which people also say without the letter. */
    Optional<Order> find(String number, TurnContext turn) {
        return Stream.of(number, "O-" + number)
                .flatMap(written -> orders.find(written).stream())
                .filter(order -> turn.conversationId().equals(order.conversationId())
                        || turn.verified() && turn.contactId().equals(order.contactId()))
                .findFirst();
    }
}

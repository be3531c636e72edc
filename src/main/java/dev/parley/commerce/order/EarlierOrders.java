package dev.parley.commerce.order;

import dev.parley.commerce.Buyer;
import dev.parley.commerce.Order;
import dev.parley.commerce.OrderChange;
import dev.parley.commerce.OrderLine;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.WrittenMoments;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads one earlier order, noting everything that is wrong with it. */
@Component
class EarlierOrders {

    private static final int MOST_LINES = 500;

    private final Contacts contacts;
    private final Catalogues catalogues;
    private final Clock clock;

    EarlierOrders(Contacts contacts, Catalogues catalogues, Clock clock) {
        this.contacts = contacts;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    static @Nullable String number(JsonNode order) {
        JsonNode number = order.path("number");
        return number.isString() || number.isIntegralNumber()
                ? number.asString().strip()
                : null;
    }

    /** Null when its problems were noted. */
    @Nullable
    Order read(JsonNode json, String by, List<FieldProblem> errors) {
        OrderFields in = new OrderFields(json, "", errors);
        String number = in.required("number", 50);
        OrderStatus status = status(in);
        Instant createdAt = moment(in);
        List<OrderLine> lines = lines(json, errors);
        JsonNode customer = json.path("customer");
        OrderFields who = new OrderFields(customer, "/customer", errors);
        Language language = language(who);
        Buyer buyer = new Buyer(
                who.text("name", 200),
                who.text("company", 200),
                who.text("email", 254),
                who.text("phone", 50),
                in.text("address", 500),
                who.text("tax_id", 50),
                language);
        UUID contactId = contact(in, who, buyer);
        String purchaseOrder = in.text("purchase_order", 50);
        String invoiceNumber = in.text("invoice_number", 50);
        if (!errors.isEmpty()) {
            return null;
        }
        Quote quote = Quotes.total(lines);
        boolean paid = status != OrderStatus.PLACED && status != OrderStatus.CANCELLED;
        return new Order(
                Ids.next(),
                number,
                status,
                contactId,
                null,
                quote.lines(),
                quote.subtotal(),
                quote.tax(),
                quote.total(),
                buyer,
                null,
                new Order.Terms(TenantContext.current().settings().paymentTermsDays(), false, paid ? createdAt : null),
                purchaseOrder,
                invoiceNumber,
                createdAt,
                List.of(new OrderChange(status, createdAt, by)));
    }

    /** Within the caller's transaction. */
    void keepContact(Order order) {
        Buyer buyer = order.buyer();
        contacts.complete(new Contact(
                order.contactId(),
                null,
                buyer.name(),
                buyer.company(),
                buyer.email(),
                buyer.phone(),
                buyer.address(),
                buyer.taxId(),
                buyer.language()));
    }

    private UUID contact(OrderFields in, OrderFields who, Buyer buyer) {
        String id = in.text("contact_id", 50);
        if (id != null) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException malformed) {
                in.refuse("contact_id", "must be the id of a contact");
            }
        }
        Optional<Contact> named = byId(who);
        if (named.isPresent()) {
            return named.get().id();
        }
        String externalId = who.text("external_id", 200);
        Optional<Contact> known = externalId == null ? Optional.empty() : contacts.findByExternalId(externalId);
        if (externalId != null && known.isEmpty()) {
            who.refuse("external_id", "is no customer of this tenant");
        }
        return known.or(() -> buyer.email() == null ? Optional.empty() : contacts.findByEmail(buyer.email()))
                .map(Contact::id)
                .orElseGet(Ids::next);
    }

    /** By the id that an order of ours carries. */
    private Optional<Contact> byId(OrderFields who) {
        String id = who.text("id", 50);
        if (id == null) {
            return Optional.empty();
        }
        Optional<Contact> known = uuid(id).flatMap(contacts::find);
        if (known.isEmpty()) {
            who.refuse("id", "is no customer of this tenant");
        }
        return known;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private List<OrderLine> lines(JsonNode json, List<FieldProblem> errors) {
        JsonNode list = json.path("lines");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_LINES) {
            errors.add(new FieldProblem("/lines", "must be a list of 1 to " + MOST_LINES + " lines"));
            return List.of();
        }
        Catalogue catalogue = catalogues.current();
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            OrderLine line = new OrderFields(list.get(i), "/lines/" + i, errors).line(i + 1, catalogue::product);
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.stream().map(line -> line.total().currency()).distinct().count() > 1) {
            errors.add(new FieldProblem("/lines", "must all be of one currency"));
        }
        return lines;
    }

    private static OrderStatus status(OrderFields in) {
        String code = in.text("status", 20);
        if (code == null) {
            return OrderStatus.DELIVERED;
        }
        return OrderStatus.of(code).orElseGet(() -> {
            in.refuse("status", "must be placed, paid, packed, shipped, delivered or cancelled");
            return OrderStatus.DELIVERED;
        });
    }

    private static Language language(OrderFields who) {
        String code = who.text("language", 10);
        try {
            return code == null ? TenantContext.current().language() : Language.of(code);
        } catch (IllegalArgumentException unknown) {
            who.refuse("language", "must be one of en, es, fr, hi, hi-Latn, mr, gu");
            return TenantContext.current().language();
        }
    }

    private Instant moment(OrderFields in) {
        String text = in.required("created_at", 40);
        if (text.isEmpty()) {
            return clock.instant();
        }
        try {
            Instant moment = WrittenMoments.parse(text);
            if (moment.isAfter(clock.instant())) {
                in.refuse("created_at", "must not be in the future");
            }
            return moment;
        } catch (DateTimeException malformed) {
            in.refuse("created_at", "must be a date or an RFC 3339 time");
            return clock.instant();
        }
    }
}

package dev.parley.commerce.web;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.invoice.InvoiceWords;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.payment.Payments;
import dev.parley.shared.ProblemException;
import dev.parley.shared.Wording;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page behind a payment link: sends a customer on to pay, and tells those who come back how it stands. */
@RestController
class PayController {

    private final Orders orders;
    private final Payments payments;
    private final Tenants tenants;
    private final Wording wording;
    private final ITemplateEngine templates;

    PayController(Orders orders, Payments payments, Tenants tenants, Wording wording, ITemplateEngine templates) {
        this.orders = orders;
        this.payments = payments;
        this.tenants = tenants;
        this.wording = wording;
        this.templates = templates;
    }

    @GetMapping("/pay/{tenant}/{order}")
    ResponseEntity<String> pay(
            @PathVariable String tenant,
            @PathVariable UUID order,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String back) {
        Tenant seller = tenants.findBySlug(tenant)
                .filter(found -> !found.suspended())
                .orElseThrow(() -> ProblemException.notFound("order"));
        return TenantContext.call(seller, () -> {
            Order wanted = orders.find(order).orElseThrow(() -> ProblemException.notFound("order"));
            URI self =
                    ServletUriComponentsBuilder.fromCurrentRequestUri().build().toUri();
            if (done != null || back != null || !Payments.isPayable(wanted)) {
                return page(seller, wanted, self, state(wanted, done != null), HttpStatus.OK);
            }
            Optional<URI> provider = payments.page(wanted, self);
            return provider.<ResponseEntity<String>>map(url -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(url)
                            .build())
                    .orElseGet(() -> page(seller, wanted, self, "unavailable", HttpStatus.SERVICE_UNAVAILABLE));
        });
    }

    private static String state(Order order, boolean done) {
        if (order.terms().paidAt() != null) {
            return "paid";
        }
        if (order.status() == OrderStatus.CANCELLED) {
            return "cancelled";
        }
        if (order.awaitsApproval()) {
            return "approval";
        }
        return done ? "under_way" : "open";
    }

    private ResponseEntity<String> page(Tenant seller, Order order, URI self, String state, HttpStatus status) {
        InvoiceWords words = new InvoiceWords(wording, order.buyer().language(), seller.region());
        Map<String, Object> shown = Map.of(
                "language",
                order.buyer().language().code(),
                "seller",
                seller.name(),
                "title",
                words.say("paying.title", Map.of("number", order.number())),
                "amount",
                words.amount(order.total()),
                "text",
                words.say("paying." + state),
                "action",
                state.equals("open") || state.equals("unavailable") ? words.say("paying.action") : "",
                "url",
                self.getPath());
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body(templates.process(
                        "pay", new Context(order.buyer().language().locale(), shown)));
    }
}

package dev.parley.commerce.web;

import dev.parley.commerce.Order;
import dev.parley.commerce.order.OrderDocument;
import dev.parley.commerce.order.OrderExport;
import dev.parley.commerce.order.OrderImport;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.payment.OrderDocuments;
import dev.parley.identity.Callers;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Orders for staff and servers. */
@RestController
@RequestMapping("/api/v1/orders")
class OrderController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Orders orders;
    private final OrderImport imports;
    private final OrderExport export;
    private final OrderDocuments documents;

    OrderController(Orders orders, OrderImport imports, OrderExport export, OrderDocuments documents) {
        this.documents = documents;
        this.orders = orders;
        this.imports = imports;
        this.export = export;
    }

    @GetMapping
    Page<OrderDocument> list(
            OrderQuery query,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<Order> page = orders.list(query.filter(), PageRequest.of(limit, cursor));
        return new Page<>(page.items().stream().map(documents::of).toList(), page.nextCursor());
    }

    /** Earlier orders from elsewhere; a number that is there already is left as it is. */
    @PostMapping("/import")
    OrderImport.Report importOrders(@RequestBody JsonNode body) {
        return imports.run(body, Callers.current().label());
    }

    @GetMapping("/export.csv")
    ResponseEntity<String> csv(OrderQuery query) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("orders.csv")
                                .build()
                                .toString())
                .body(export.csv(query.filter()));
    }

    @GetMapping("/{number}")
    OrderDocument order(@PathVariable String number) {
        return documents.of(orders.order(number));
    }

    @PostMapping("/{number}/status")
    OrderDocument move(@PathVariable String number, @RequestBody JsonNode body) {
        return documents.of(orders.move(number, OrderMove.of(body).status(), by()));
    }

    @PostMapping("/{number}/cancel")
    OrderDocument cancel(@PathVariable String number) {
        return documents.of(orders.cancel(number, by()));
    }

    @PostMapping("/{number}/approve")
    OrderDocument approve(@PathVariable String number) {
        return documents.of(orders.approve(number, by()));
    }

    @PostMapping("/{number}/decline")
    OrderDocument decline(@PathVariable String number) {
        return documents.of(orders.decline(number, by()));
    }

    private static String by() {
        return Callers.current().label();
    }
}

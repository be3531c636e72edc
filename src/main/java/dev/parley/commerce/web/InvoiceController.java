package dev.parley.commerce.web;

import dev.parley.commerce.Order;
import dev.parley.commerce.invoice.Invoice;
import dev.parley.commerce.invoice.InvoiceKind;
import dev.parley.commerce.invoice.Invoices;
import dev.parley.commerce.order.Orders;
import dev.parley.conversation.VisitorSessions;
import dev.parley.conversation.VisitorSessions.VisitorSession;
import dev.parley.identity.Callers;
import dev.parley.identity.Role;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out invoices and credit notes: to staff, and to whoever holds the session that ordered. */
@RestController
@RequestMapping("/api/v1/orders/{number}")
class InvoiceController {

    private final Invoices invoices;
    private final Orders orders;
    private final VisitorSessions sessions;

    InvoiceController(Invoices invoices, Orders orders, VisitorSessions sessions) {
        this.invoices = invoices;
        this.orders = orders;
        this.sessions = sessions;
    }

    @GetMapping("/invoice.pdf")
    @Operation(summary = "The invoice of an order as PDF/A-3, with Factur-X inside where the seller's data allow it")
    ResponseEntity<byte[]> invoicePdf(
            @PathVariable String number,
            @RequestParam(name = "session_id", required = false) @Nullable String session) {
        return pdf(find(number, InvoiceKind.INVOICE, session));
    }

    @GetMapping("/invoice.xml")
    @Operation(summary = "The invoice of an order by EN 16931, as CII or with format=ubl as UBL 2.1")
    ResponseEntity<byte[]> invoiceXml(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(name = "session_id", required = false) @Nullable String session) {
        return xml(find(number, InvoiceKind.INVOICE, session), format);
    }

    @GetMapping("/credit-note.pdf")
    @Operation(summary = "The credit note of a cancelled order as PDF/A-3")
    ResponseEntity<byte[]> creditNotePdf(
            @PathVariable String number,
            @RequestParam(name = "session_id", required = false) @Nullable String session) {
        return pdf(find(number, InvoiceKind.CREDIT_NOTE, session));
    }

    @GetMapping("/credit-note.xml")
    @Operation(summary = "The credit note of a cancelled order by EN 16931, as CII or with format=ubl as UBL 2.1")
    ResponseEntity<byte[]> creditNoteXml(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(name = "session_id", required = false) @Nullable String session) {
        return xml(find(number, InvoiceKind.CREDIT_NOTE, session), format);
    }

    private Invoice find(String number, InvoiceKind kind, @Nullable String session) {
        Order order = session == null ? staffs(number) : visitors(number, sessions.session(session));
        return invoices.find(order.number(), kind).orElseThrow(() -> missing(order, kind));
    }

    private Order staffs(String number) {
        Callers.require(Role.VIEWER);
        return orders.find(number).orElseThrow(() -> ProblemException.notFound("order"));
    }

    private Order visitors(String number, VisitorSession visitor) {
        return orders.find(number)
                .filter(order -> visitor.conversationId().equals(order.conversationId())
                        || visitor.verified() && visitor.contactId().equals(order.contactId()))
                .orElseThrow(() -> ProblemException.notFound("order"));
    }

    private static ProblemException missing(Order order, InvoiceKind kind) {
        if (kind == InvoiceKind.INVOICE && order.awaitsApproval()) {
            return new ProblemException(ErrorCode.CONFLICT, "the order is invoiced when it is approved");
        }
        return ProblemException.notFound(kind == InvoiceKind.INVOICE ? "invoice" : "credit note");
    }

    private ResponseEntity<byte[]> pdf(Invoice invoice) {
        return file(invoice.number() + ".pdf", MediaType.APPLICATION_PDF, invoices.pdf(invoice));
    }

    private ResponseEntity<byte[]> xml(Invoice invoice, @Nullable String format) {
        if (format != null && !List.of("cii", "ubl").contains(format)) {
            throw ProblemException.invalid(List.of(new FieldProblem("format", "must be cii or ubl")));
        }
        invoices.obstacle(invoice).ifPresent(reason -> {
            throw new ProblemException(ErrorCode.CONFLICT, "there is no e-invoice: " + reason);
        });
        byte[] xml = "ubl".equals(format) ? invoices.ubl(invoice) : invoices.cii(invoice);
        return file(invoice.number() + ".xml", MediaType.APPLICATION_XML, xml);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        String disposition = ContentDisposition.inline().filename(name).build().toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }
}

package dev.parley.commerce.web;

import dev.parley.commerce.erp.Reconciliation;
import dev.parley.commerce.order.OrderFilter;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the ERP has of the orders. */
@RestController
@RequestMapping("/api/v1/orders")
class ErpController {

    private static final int LONGEST = 100;

    private final Reconciliation reconciliation;

    ErpController(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** Sent, confirmed and missing orders of a time. */
    @GetMapping("/reconciliation")
    Reconciliation.Report report(OrderQuery query) {
        OrderFilter filter = query.filter();
        return reconciliation.report(filter.from(), filter.to());
    }

    /** The ERP has taken the order over; {@code reference} is what it calls it. */
    @PostMapping("/{number}/erp-confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String number, @RequestBody(required = false) @Nullable Map<String, Object> body) {
        Object reference = body == null ? null : body.get("reference");
        boolean fits =
                reference == null || reference instanceof String text && !text.isBlank() && text.length() <= LONGEST;
        if (!fits) {
            throw ProblemException.invalid(
                    List.of(new FieldProblem("/reference", "must be text of at most " + LONGEST + " characters")));
        }
        reconciliation.confirm(number, reference == null ? null : reference.toString());
    }

    /** Sends the order as it is to the ERP once more. */
    @PostMapping("/{number}/erp-resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable String number) {
        reconciliation.resend(number);
    }
}

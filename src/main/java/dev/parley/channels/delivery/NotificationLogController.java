package dev.parley.channels.delivery;

import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff what went out, or did not. */
@RestController
class NotificationLogController {

    private final DeliveryLog log;

    NotificationLogController(DeliveryLog log) {
        this.log = log;
    }

    @GetMapping("/api/v1/notifications/log")
    @Transactional(readOnly = true)
    public Page<LoggedMessage> log(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<LoggedMessage> rows =
                log.list(kind, status, page.after(Long::valueOf).orElse(null), page);
        return page.page(rows, message -> String.valueOf(message.position()));
    }
}

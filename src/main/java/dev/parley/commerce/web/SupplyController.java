package dev.parley.commerce.web;

import dev.parley.commerce.catalogue.Hold;
import dev.parley.commerce.catalogue.Holds;
import dev.parley.commerce.catalogue.ImportProgress;
import dev.parley.commerce.feed.FeedState;
import dev.parley.commerce.feed.Feeds;
import dev.parley.identity.Callers;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the catalogue is supplied: the import that runs, the feed, and what waits for a person's word. */
@RestController
@RequestMapping("/api/v1/products")
class SupplyController {

    private final ImportProgress progress;
    private final Feeds feeds;
    private final Holds holds;

    SupplyController(ImportProgress progress, Feeds feeds, Holds holds) {
        this.progress = progress;
        this.feeds = feeds;
        this.holds = holds;
    }

    record OpenHolds(List<Hold> items) {}

    /** The import that runs on this node or ran last. */
    @GetMapping("/import")
    ImportProgress.State progress() {
        return progress.current()
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "nothing was imported here yet"));
    }

    @GetMapping("/feed")
    FeedState feed() {
        return feeds.state().orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "no feed was read yet"));
    }

    @GetMapping("/holds")
    OpenHolds holds() {
        return new OpenHolds(holds.open());
    }

    @PostMapping("/holds/{id}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable UUID id) {
        holds.decide(id, true, by());
    }

    @PostMapping("/holds/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable UUID id) {
        holds.decide(id, false, by());
    }

    private static String by() {
        return Callers.current().label();
    }
}

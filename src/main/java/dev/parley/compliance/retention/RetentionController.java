package dev.parley.compliance.retention;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept, for what and for how long. */
@RestController
@Tag(name = "Compliance")
class RetentionController {

    record Rules(List<Retention.Rule> items) {}

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/api/v1/compliance/retention")
    Rules rules() {
        return new Rules(retention.rules());
    }
}

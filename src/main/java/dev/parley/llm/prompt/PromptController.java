package dev.parley.llm.prompt;

import dev.parley.llm.PromptTemplate;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.ProblemException;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What language models are told for a tenant, and how the tenant has them told something else. */
@RestController
@RequestMapping("/api/v1/admin/prompts")
@Tag(name = "Platform")
class PromptController {

    /**
     * @param version in force, as receipts name it
     * @param own whether the tenant wrote it
     */
    record Told(String name, String version, String text, boolean own, String shippedVersion, String shippedText) {}

    /** @param text null where the tenant went back to what ships */
    record Earlier(String version, @Nullable String text, Instant changedAt) {}

    record NewText(@Nullable String text) {}

    private final ShippedPrompts shipped;
    private final OwnPrompts own;

    PromptController(ShippedPrompts shipped, OwnPrompts own) {
        this.shipped = shipped;
        this.own = own;
    }

    @GetMapping
    Page<Told> list() {
        return new Page<>(shipped.names().stream().map(this::told).toList(), null);
    }

    @GetMapping("/{module}/{name}")
    Told one(@PathVariable String module, @PathVariable String name) {
        return told(module + "/" + name);
    }

    /** What the tenant had before, newest first. */
    @GetMapping("/{module}/{name}/history")
    Page<Earlier> history(@PathVariable String module, @PathVariable String name) {
        String full = told(module + "/" + name).name();
        return new Page<>(
                own.history(full).stream()
                        .map(prompt -> new Earlier(prompt.label(), prompt.text(), prompt.changedAt()))
                        .toList(),
                null);
    }

    @PutMapping("/{module}/{name}")
    Told replace(@PathVariable String module, @PathVariable String name, @RequestBody NewText request) {
        String full = told(module + "/" + name).name();
        if (request.text() == null) {
            throw ProblemException.invalid(List.of(new FieldProblem("/text", "is required")));
        }
        own.replace(full, request.text());
        return told(full);
    }

    @DeleteMapping("/{module}/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable String module, @PathVariable String name) {
        own.restore(module + "/" + name);
    }

    private Told told(String name) {
        PromptTemplate usual = shipped.prompt(name);
        PromptTemplate inForce = own.find(name);
        return new Told(
                name,
                inForce.version(),
                inForce.text(),
                !inForce.version().equals(usual.version()),
                usual.version(),
                usual.text());
    }
}

package dev.parley.channels.widget;

import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.Tenants;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page of the demo wholesaler: the chat with that tenant's own widget key. */
@RestController
class DemoPageController {

    private static final String WHOLESALE = "wholesale";

    private final Tenants tenants;
    private final ITemplateEngine templates;

    DemoPageController(Tenants tenants, ITemplateEngine templates) {
        this.tenants = tenants;
        this.templates = templates;
    }

    @GetMapping("/demo/" + WHOLESALE)
    ResponseEntity<String> wholesale() {
        Tenant tenant =
                tenants.findBySlug(WHOLESALE).orElseThrow(() -> ProblemException.notFound("the demo wholesaler"));
        Context context = new Context(Locale.ENGLISH, Map.of("key", tenant.widgetKey()));
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(templates.process(WHOLESALE, context));
    }
}

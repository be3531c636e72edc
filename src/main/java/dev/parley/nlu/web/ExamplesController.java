package dev.parley.nlu.web;

import dev.parley.nlu.intent.Profiles;
import dev.parley.nlu.intent.TenantExamples;
import dev.parley.nlu.intent.TenantExamples.TenantExample;
import dev.parley.nlu.intent.Words;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a tenant's own customers say: examples beside those of its profile, replaced as a whole. */
@RestController
@RequestMapping("/api/v1/nlu/examples")
@Tag(name = "Understanding")
class ExamplesController {

    private static final int MOST = 500;
    private static final int LONGEST = 300;

    /**
     * @param intent one that the tenant's profile knows
     * @param language one of the language codes
     */
    record ExampleDocument(
            @Nullable String intent,
            @Nullable String language,
            @Nullable String text) {}

    record Examples(@Nullable List<@Nullable ExampleDocument> examples) {}

    private final TenantExamples own;
    private final Profiles profiles;

    ExamplesController(TenantExamples own, Profiles profiles) {
        this.own = own;
        this.profiles = profiles;
    }

    @GetMapping
    Examples list() {
        return document(own.list());
    }

    @PutMapping
    Examples replace(@RequestBody Examples request) {
        List<FieldProblem> problems = new ArrayList<>();
        List<TenantExample> examples = read(request, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        own.replace(examples);
        return document(examples);
    }

    private List<TenantExample> read(Examples request, List<FieldProblem> problems) {
        List<TenantExample> read = new ArrayList<>();
        if (request.examples() == null || request.examples().size() > MOST) {
            problems.add(new FieldProblem("/examples", "must be a list of at most " + MOST));
            return read;
        }
        Set<String> intents = profiles.intents(TenantContext.current().profile());
        Map<String, TenantExample> said = new HashMap<>();
        for (int at = 0; at < request.examples().size(); at++) {
            ExampleDocument example = request.examples().get(at);
            int before = problems.size();
            String place = "/examples/" + at;
            check(example, place, intents, problems);
            if (problems.size() == before && example != null) {
                TenantExample one = one(example);
                TenantExample other = said.putIfAbsent(
                        one.language().code() + Words.verbatim(one.text()).spaced(), one);
                if (other == null) {
                    read.add(one);
                } else if (!other.intent().equals(one.intent())) {
                    problems.add(new FieldProblem(
                            place, "says " + one.intent() + " of what is " + other.intent() + " above"));
                }
            }
        }
        return read;
    }

    private static void check(
            @Nullable ExampleDocument example, String place, Set<String> intents, List<FieldProblem> problems) {
        if (example == null) {
            problems.add(new FieldProblem(place, "is required"));
            return;
        }
        if (example.intent() == null || !intents.contains(example.intent())) {
            problems.add(new FieldProblem(place + "/intent", "must be one of " + String.join(" ", intents)));
        }
        if (example.language() == null || Language.find(example.language()).isEmpty()) {
            problems.add(new FieldProblem(place + "/language", "must be one of en es fr hi hi-Latn mr gu"));
        }
        if (example.text() == null || example.text().isBlank() || example.text().length() > LONGEST) {
            problems.add(new FieldProblem(place + "/text", "must have 1 to " + LONGEST + " characters"));
        }
    }

    private static TenantExample one(ExampleDocument checked) {
        return new TenantExample(
                String.valueOf(checked.intent()),
                Language.of(String.valueOf(checked.language())),
                String.valueOf(checked.text()).strip());
    }

    private static Examples document(List<TenantExample> examples) {
        return new Examples(examples.stream()
                .<@Nullable ExampleDocument>map(example ->
                        new ExampleDocument(example.intent(), example.language().code(), example.text()))
                .toList());
    }
}

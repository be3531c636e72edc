package dev.parley.tenancy.web;

import com.ibm.icu.text.MessageFormat;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.shared.Wording;
import dev.parley.tenancy.TenantWording;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the assistant says for a tenant, and how the tenant has it say something otherwise. A pattern must use the
 * placeholders of the one it replaces, and may bring no figure of its own: figures come from records.
 */
@RestController
@RequestMapping("/api/v1/admin/wording")
@Tag(name = "Platform")
class WordingController {

    private static final int LONGEST = 2_000;
    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+");

    /** @param own the tenant's, or null where it ships as {@code pattern} */
    record Worded(
            String key,
            String language,
            String pattern,
            @Nullable String own,
            Set<String> placeholders) {}

    record NewPattern(String pattern) {}

    private final Wording wording;
    private final TenantWording own;

    WordingController(Wording wording, TenantWording own) {
        this.wording = wording;
        this.own = own;
    }

    @GetMapping
    Page<Worded> list(
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "") String prefix,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Language spoken = language(language);
        PageRequest page = PageRequest.of(limit, cursor);
        String after = page.after() == null ? "" : page.after();
        List<Worded> rows = new TreeMap<>(wording.patterns(spoken))
                .tailMap(after, false).keySet().stream()
                        .filter(key -> key.startsWith(prefix))
                        .limit(page.limit() + 1L)
                        .map(key -> worded(spoken, key))
                        .toList();
        return page.page(rows, Worded::key);
    }

    @PutMapping("/{language}/{key}")
    Worded replace(@PathVariable String language, @PathVariable String key, @RequestBody NewPattern request) {
        Language spoken = language(language);
        String shipped = shipped(spoken, key);
        check(shipped, request.pattern());
        own.replace(spoken, key, request.pattern());
        return worded(spoken, key);
    }

    @DeleteMapping("/{language}/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable String language, @PathVariable String key) {
        Language spoken = language(language);
        shipped(spoken, key);
        own.restore(spoken, key);
    }

    private Worded worded(Language language, String key) {
        String pattern = shipped(language, key);
        return new Worded(key, language.code(), pattern, own.find(language, key), placeholders(pattern));
    }

    private String shipped(Language language, String key) {
        String pattern = wording.patterns(language).get(key);
        if (pattern == null) {
            throw ProblemException.notFound("wording '" + key + "'");
        }
        return pattern;
    }

    private static void check(String shipped, String wanted) {
        List<FieldProblem> problems = new ArrayList<>();
        if (wanted.isBlank() || wanted.length() > LONGEST) {
            problems.add(new FieldProblem("/pattern", "must have 1 to " + LONGEST + " characters"));
        }
        try {
            Set<String> needed = placeholders(shipped);
            Set<String> used = placeholders(wanted);
            if (!needed.equals(used)) {
                problems.add(new FieldProblem(
                        "/pattern",
                        needed.isEmpty()
                                ? "must use no placeholders"
                                : "must use exactly the placeholders " + String.join(", ", needed)));
            }
        } catch (IllegalArgumentException malformed) {
            problems.add(new FieldProblem("/pattern", "is not an ICU message pattern"));
        }
        Set<String> known = figures(shipped);
        if (!known.containsAll(figures(wanted))) {
            problems.add(new FieldProblem("/pattern", "must not bring figures of its own; they come from records"));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static Set<String> placeholders(String pattern) {
        return new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    }

    private static Set<String> figures(String pattern) {
        Set<String> figures = new TreeSet<>();
        for (Matcher found = FIGURE.matcher(pattern); found.find(); ) {
            figures.add(found.group());
        }
        return figures;
    }

    private static Language language(String code) {
        return Language.find(code)
                .filter(language -> language.code().equals(code))
                .orElseThrow(() -> ProblemException.notFound("language '" + code + "'"));
    }
}

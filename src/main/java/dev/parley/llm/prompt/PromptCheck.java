package dev.parley.llm.prompt;

import dev.parley.llm.PromptTemplate;
import dev.parley.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a tenant's prompt against the one that ships. It may say what it likes to the model, but it uses the same
 * placeholders in the same part, and it tells the model where data begins and ends; what a customer said never stands among
 * the instructions. What a model then answers is held against the records whatever it was told.
 */
final class PromptCheck {

    static final int LONGEST = 8_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z_]+)}}");
    private static final Pattern LOOSE = Pattern.compile("\\{\\{|}}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final List<String> MARKS = List.of("<<data {{mark}}", "<<end {{mark}}");

    private final List<FieldProblem> problems = new ArrayList<>();

    private PromptCheck() {}

    static List<FieldProblem> problems(PromptTemplate shipped, String text) {
        PromptCheck check = new PromptCheck();
        check.length(text);
        check.parts(shipped, text);
        return List.copyOf(check.problems);
    }

    private void length(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            refuse("must have 1 to " + LONGEST + " characters");
        }
        if (CONTROL.matcher(text).find()) {
            refuse("must not hold control characters");
        }
        if (LOOSE.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find()) {
            refuse("has {{ or }} that is no placeholder such as {{message}}");
        }
    }

    private void parts(PromptTemplate shipped, String text) {
        String[] parts = text.split(PromptTemplate.USER, -1);
        if (parts.length != 2) {
            refuse("must have the line '--- user ---' once, instructions above and data below");
            return;
        }
        Map<String, Integer> told = placeholders(shipped.system());
        Map<String, Integer> data = placeholders(shipped.user());
        Map<String, Integer> above = placeholders(parts[0]);
        Map<String, Integer> below = placeholders(parts[1]);
        told.keySet().stream()
                .filter(name -> !above.containsKey(name))
                .forEach(name -> refuse("the instructions must use {{" + name + "}}"));
        data.keySet().stream()
                .filter(name -> below.getOrDefault(name, 0) != 1)
                .forEach(name -> refuse("the data must hold {{" + name + "}} once"));
        above.keySet().stream()
                .filter(name -> !told.containsKey(name))
                .forEach(name -> refuse(
                        data.containsKey(name)
                                ? "{{" + name + "}} is data: it belongs below the line '--- user ---'"
                                : "there is no placeholder {{" + name + "}}"));
        below.keySet().stream()
                .filter(name -> !data.containsKey(name))
                .forEach(name -> refuse("there is no placeholder {{" + name + "}} for data"));
        MARKS.stream()
                .filter(mark -> shipped.system().contains(mark) && !parts[0].contains(mark))
                .forEach(mark -> refuse("the instructions must say that what stands between " + MARKS.getFirst()
                        + " ...>> and " + MARKS.getLast() + " ...>> is data"));
    }

    private void refuse(String detail) {
        FieldProblem problem = new FieldProblem("/text", detail);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static Map<String, Integer> placeholders(String part) {
        Map<String, Integer> found = new TreeMap<>();
        for (Matcher placeholder = PLACEHOLDER.matcher(part); placeholder.find(); ) {
            found.merge(placeholder.group(1), 1, Integer::sum);
        }
        return found;
    }
}

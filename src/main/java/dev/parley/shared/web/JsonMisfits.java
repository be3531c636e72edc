package dev.parley.shared.web;

import dev.parley.shared.FieldProblem;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds every field of a JSON body that does not fit a type. Binding stops at the first, so that one is noted, taken out
 * and the rest bound again; what binds at last is validated too.
 */
final class JsonMisfits {

    private static final int MOST = 50;

    private final JsonMapper json;
    private final Validator validator;
    private final JavaType type;
    private final Map<String, FieldProblem> found = new LinkedHashMap<>();

    JsonMisfits(JsonMapper json, Validator validator, JavaType type) {
        this.json = json;
        this.validator = validator;
        this.type = type;
    }

    List<FieldProblem> find(byte[] body, DatabindException first) {
        JsonNode tree;
        try {
            tree = json.readTree(body);
        } catch (JacksonException moreThanOne) {
            return List.of(new FieldProblem("", "must be one JSON value"));
        }
        @Nullable DatabindException misfit = first;
        while (misfit != null && found.size() < MOST) {
            JsonPointer at = pointer(misfit);
            boolean news = found.putIfAbsent(at.toString(), new FieldProblem(at.toString(), said(misfit))) == null;
            JsonPointer cut = news ? at : at.head();
            if (cut == null || cut.matches() || !remove(tree, cut)) {
                break;
            }
            misfit = bind(tree);
        }
        return new ArrayList<>(found.values());
    }

    /** Null when the tree fits; its other faults are then noted. */
    private @Nullable DatabindException bind(JsonNode tree) {
        try {
            Object bound = json.treeToValue(tree, type);
            if (bound != null) {
                FieldProblems.of(validator.validate(bound)).forEach(fault -> found.putIfAbsent(fault.pointer(), fault));
            }
            return null;
        } catch (DatabindException misfit) {
            return misfit;
        }
    }

    private static boolean remove(JsonNode tree, JsonPointer at) {
        JsonNode parent = tree.at(at.head());
        return switch (parent) {
            case ObjectNode object -> object.remove(at.last().getMatchingProperty()) != null;
            case ArrayNode array -> {
                // A later element keeps its place, so that its own pointer stays true.
                boolean there = !array.path(at.last().getMatchingIndex()).isNull();
                array.setNull(at.last().getMatchingIndex());
                yield there;
            }
            default -> false;
        };
    }

    private static JsonPointer pointer(DatabindException misfit) {
        JsonPointer pointer = JsonPointer.empty();
        for (var step : misfit.getPath()) {
            pointer = step.getPropertyName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getPropertyName());
        }
        return pointer;
    }

    private static String said(DatabindException misfit) {
        if (misfit.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
            return refused.getMessage();
        }
        return misfit instanceof MismatchedInputException mismatch
                ? Expectation.of(mismatch.getTargetType())
                : "is invalid";
    }
}

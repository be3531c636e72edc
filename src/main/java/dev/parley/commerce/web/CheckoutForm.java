package dev.parley.commerce.web;

import dev.parley.commerce.checkout.Details;
import dev.parley.commerce.checkout.Field;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client sends to check out a session's cart. */
record CheckoutForm(
        String sessionId, Details details, @Nullable Language language) {

    private static final List<Field> REQUIRED = List.of(Field.EMAIL, Field.ADDRESS);

    /** @throws ProblemException (400) naming every wrong field */
    static CheckoutForm of(JsonNode body) {
        List<FieldProblem> errors = new ArrayList<>();
        if (!body.isObject()) {
            throw ProblemException.invalid(List.of(new FieldProblem("", "must be a JSON object")));
        }
        String sessionId = text(body, "session_id", errors).orElse("");
        if (sessionId.isEmpty()) {
            require("session_id", errors);
        }
        Details details = details(body, errors);
        if (!details.has(Field.NAME) && !details.has(Field.COMPANY)) {
            require(Field.NAME.code(), errors);
        }
        for (Field field : REQUIRED) {
            if (!details.has(field)) {
                require(field.code(), errors);
            }
        }
        Language language = text(body, "language", errors)
                .flatMap(code -> language(code, errors))
                .orElse(null);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new CheckoutForm(sessionId, details, language);
    }

    private static Details details(JsonNode body, List<FieldProblem> errors) {
        Details details = Details.NONE;
        for (Field field : Field.values()) {
            Optional<String> written = text(body, field.code(), errors);
            if (written.isPresent()) {
                Optional<String> value = field.read(written.get());
                if (value.isPresent()) {
                    details = details.with(field, value.get());
                } else {
                    errors.add(new FieldProblem("/" + field.code(), objection(field)));
                }
            }
        }
        return details;
    }

    /** What is written there; empty when nothing is. */
    private static Optional<String> text(JsonNode body, String name, List<FieldProblem> errors) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            errors.add(new FieldProblem("/" + name, "must be a string"));
            return Optional.empty();
        }
        return Optional.of(value.stringValue()).filter(text -> !text.isBlank());
    }

    /** Unless something else is wrong with it. */
    private static void require(String name, List<FieldProblem> errors) {
        if (errors.stream().noneMatch(error -> error.pointer().equals("/" + name))) {
            errors.add(new FieldProblem("/" + name, "is required"));
        }
    }

    private static Optional<Language> language(String code, List<FieldProblem> errors) {
        try {
            return Optional.of(Language.of(code));
        } catch (IllegalArgumentException unknown) {
            errors.add(new FieldProblem("/language", "must be one of en, es, fr, hi, hi-Latn, mr, gu"));
            return Optional.empty();
        }
    }

    private static String objection(Field field) {
        return switch (field) {
            case NAME, COMPANY -> "must be text of at most 200 characters";
            case EMAIL -> "is no e-mail address";
            case PHONE -> "is no phone number";
            case ADDRESS -> "must be text of at most 500 characters";
            case TAX_ID -> "is no valid tax number";
            case PURCHASE_ORDER -> "must be text of at most 50 characters";
        };
    }
}

package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.search.Described;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a question about one product from its record, or says that the record is silent; it never infers. */
@Component
class ProductAnswers {

    private static final List<String> OF_EVERY_RECORD = List.of("price", "stock");

    private final ProductCues cues;
    private final ProductReplies replies;

    ProductAnswers(ProductCues cues, ProductReplies replies) {
        this.cues = cues;
        this.replies = replies;
    }

    /**
     * @param known whether the record answers it
     * @param more to be said behind it
     */
    record Answer(boolean known, Statement statement, List<Statement> more) {

        Answer(boolean known, Statement statement) {
            this(known, statement, List.of());
        }
    }

    Answer about(Product product, String question, TurnContext turn, Catalogue catalogue) {
        if (cues.has("fits", question)) {
            return new Answer(false, replies.together(product, other(product, question, turn, catalogue), turn));
        }
        String subject = subject(question);
        List<String> properties = cues.properties(question);
        if (!properties.isEmpty()) {
            return properties(product, properties, turn);
        }
        if (subject.isBlank() || cues.has("details", question)) {
            return new Answer(true, replies.record(product, turn, catalogue));
        }
        boolean said = !Described.among(List.of(product), subject).isEmpty();
        return said
                ? new Answer(true, replies.says(product, turn))
                : Described.speaksOf(subject)
                        ? new Answer(false, replies.silent(product, turn))
                        : new Answer(true, replies.record(product, turn, catalogue));
    }

    private Answer properties(Product product, List<String> asked, TurnContext turn) {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String property : asked) {
            boolean recorded = OF_EVERY_RECORD.contains(property)
                    || ProductFacts.of(product, property).isPresent();
            (recorded ? known : unknown).add(property);
        }
        List<Statement> more = known.contains("price")
                ? quantity(turn).map(many -> replies.priceOf(product, many, turn)).stream()
                        .toList()
                : List.of();
        return new Answer(!known.isEmpty(), replies.facts(product, known, unknown, turn), more);
    }

    /**
     * What so many come to.
     *
     * @param unit they were counted in, or null
     */
    Answer priced(Product product, BigDecimal many, @Nullable Object unit, TurnContext turn) {
        Statement price = replies.facts(product, List.of("price"), List.of(), turn);
        boolean sold = !(unit instanceof String said) || SoldBy.allows(product, said, many, turn.text());
        return new Answer(true, price, sold ? List.of(replies.priceOf(product, many, turn)) : List.of());
    }

    /** How many of it are spoken of. */
    private static Optional<BigDecimal> quantity(TurnContext turn) {
        return turn.understanding()
                .entity(EntityNames.QUANTITY)
                .map(entity -> String.valueOf(entity.value()))
                .filter(value -> value.matches("\\d{1,6}(?:\\.\\d+)?"))
                .map(BigDecimal::new)
                .filter(value -> value.compareTo(BigDecimal.ONE) > 0);
    }

    /** What else is spoken of: another product of the list. */
    private Optional<Product> other(Product product, String question, TurnContext turn, Catalogue catalogue) {
        DisplayedList shown = turn.state().lastList();
        if (shown == null) {
            return Optional.empty();
        }
        List<Product> others = ProductSkill.listed(shown, catalogue).stream()
                .filter(one -> !one.sku().equals(product.sku()))
                .toList();
        List<Product> meant = Described.among(others, subject(cues.without("fits", question)));
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private String subject(String question) {
        String rest = question;
        for (String cue : List.of("ask", "details", "it", "one", "follow")) {
            rest = cues.without(cue, rest);
        }
        return rest.replaceAll("[¿?!.,]", " ").strip();
    }
}

package dev.parley.commerce.vehicle;

import dev.parley.commerce.Product;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the name and the free text of a vehicle's listing speak of. What a stock record has no field for ("EPA estimate 42
 * mpg combined, one owner") stands here or nowhere.
 *
 * @param pieces the stretches between the commas and full stops, as they were written
 */
public record Listing(List<Piece> pieces) {

    /** A comma or a full stop that ends a word, not one within a figure. */
    private static final Pattern END = Pattern.compile("[.,;]+(?=\\s|$)");

    /** @param topics what it speaks of: {@code economy}, {@code towing} ... */
    record Piece(String text, Set<String> topics) {}

    public Listing {
        pieces = List.copyOf(pieces);
    }

    static Listing of(Product product) {
        return new Listing(END.splitAsStream(product.description() + ". " + product.name())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Piece(text, ListingTopics.of(text)))
                .filter(piece -> !piece.topics().isEmpty())
                .toList());
    }

    public boolean speaksOf(String topic) {
        return pieces.stream().anyMatch(piece -> piece.topics().contains(topic));
    }

    /** What it says about a topic, in its own words; empty when it is silent. */
    public Optional<String> about(String topic) {
        String said = pieces.stream()
                .filter(piece -> piece.topics().contains(topic))
                .map(Piece::text)
                .distinct()
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }
}

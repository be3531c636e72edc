package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Cues.Meaning;
import dev.parley.commerce.cart.speech.Piece.Count;
import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes pieces of what understanding found in a message. */
final class EntityPieces {

    private static final Set<String> NOT_GOODS = Set.of(
            EntityNames.ORDER_NUMBER,
            EntityNames.EMAIL,
            EntityNames.PHONE,
            EntityNames.ADDRESS,
            EntityNames.POSTAL_CODE,
            EntityNames.BOOKING_ID,
            EntityNames.ENQUIRY_ID);
    /** "No 12 goggles" begins with a no; elsewhere it is short for number. */
    private static final Pattern NO = Pattern.compile("(?i)no (\\d+)");

    private static final int NO_LENGTH = 2;

    private final Written written;
    private final Pieces pieces;
    private final Cues cues;

    EntityPieces(Written written, Pieces pieces, Cues cues) {
        this.written = written;
        this.pieces = pieces;
        this.cues = cues;
    }

    void read(List<Entity> entities) {
        entities.stream().sorted(Comparator.comparingInt(EntityPieces::rank)).forEach(this::entity);
    }

    /** Where two found the same words, the more certain one comes first. */
    private static int rank(Entity entity) {
        return switch (entity.name()) {
            case EntityNames.SKU -> 0;
            case EntityNames.ITEM_REF -> entity.value() instanceof ItemRef ref && ref.text() != null ? 3 : 1;
            case EntityNames.QUANTITY -> 2;
            case EntityNames.UNIT -> 4;
            default -> 1;
        };
    }

    private void entity(Entity entity) {
        if (!pieces.isFree(entity.start(), entity.end())
                || written.isNumbering(entity.start(), entity.end())
                || isVerb(entity)
                || saysNothing(entity)) {
            return;
        }
        switch (entity.name()) {
            case EntityNames.SKU -> item(entity, ItemRef.sku(entity.value().toString()));
            case EntityNames.ITEM_REF -> {
                if (entity.value() instanceof ItemRef ref && !isNo(entity)) {
                    item(entity, ref);
                }
            }
            case EntityNames.QUANTITY -> {
                BigDecimal value = new BigDecimal(entity.value().toString());
                pieces.add(
                        new Count(entity.start(), entity.end(), isNegative(entity.start()) ? value.negate() : value));
            }
            case EntityNames.UNIT -> said(entity, Cue.UNIT, entity.value().toString());
            default -> {
                if (NOT_GOODS.contains(entity.name())) {
                    said(entity, Cue.FILLER, "");
                }
            }
        }
    }

    private boolean isNo(Entity entity) {
        Matcher no = NO.matcher(written.digits()).region(entity.start(), entity.end());
        if (entity.start() > 0 || !no.matches()) {
            return false;
        }
        pieces.add(new Said(0, NO_LENGTH, written.part(0, NO_LENGTH), Set.of(Cue.NO, Cue.CORRECT), ""));
        pieces.add(new Count(no.start(1), entity.end(), new BigDecimal(no.group(1))));
        return true;
    }

    private void said(Entity entity, Cue cue, String value) {
        pieces.add(new Said(entity.start(), entity.end(), entity.text(), Set.of(cue), value));
    }

    private void item(Entity entity, ItemRef ref) {
        boolean line = false;
        for (String word : Folding.fold(entity.text()).split("[^\\p{L}\\p{M}]+")) {
            line |= cues.of(word).cues().contains(Cue.LINE);
        }
        pieces.add(new Item(entity.start(), entity.end(), ref, line));
    }

    /** Hindi "do" is two, and the end of "daal do". */
    private boolean isVerb(Entity entity) {
        if (!entity.name().equals(EntityNames.QUANTITY)
                || Character.isDigit(written.digits().charAt(entity.start()))) {
            return false;
        }
        String before = written.wordBefore(entity.start());
        return !before.isEmpty()
                && !cues.of(Folding.fold(before + " " + entity.text())).cues().isEmpty();
    }

    /** A description of nothing but words for the cart describes no goods. */
    private boolean saysNothing(Entity entity) {
        if (!(entity.value() instanceof ItemRef ref) || ref.text() == null) {
            return false;
        }
        String words =
                Folding.fold(entity.text()).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
        Set<Cue> meant = cues.of(words).cues();
        boolean noContent =
                meant.isEmpty() && Stream.of(words.split(" ")).map(cues::of).noneMatch(EntityPieces::isContent);
        return words.isEmpty() || noContent || !meant.isEmpty() && !meant.contains(Cue.POINT);
    }

    private static boolean isContent(Meaning meaning) {
        return meaning.cues().isEmpty()
                || meaning.cues().contains(Cue.POINT)
                || meaning.cues().contains(Cue.UNIT);
    }

    private boolean isNegative(int start) {
        boolean minus = start > 0 && "-−".indexOf(written.at(start - 1)) >= 0;
        boolean apart = start < 2 || Character.isWhitespace(written.at(start - 2));
        return minus && apart && !pieces.isBehindItem(start - 1);
    }
}

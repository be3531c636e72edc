package dev.parley.commerce.cart.speech;

import dev.parley.nlu.ItemRef;
import dev.parley.shared.ShippedFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Commands typed with a slash: {@code /add F101 10}, {@code /quitar 2}. */
public final class SlashCommands {

    private static final Pattern COMMAND = Pattern.compile("(?:^|\\s)/(\\p{L}+)(?:@\\w+)?([^/]*)");
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(?:[.,]\\d+)*+");
    private static final BigDecimal MOST_LINES = BigDecimal.valueOf(1_000);
    private static final Map<String, String> NAMES = names();

    private SlashCommands() {}

    /** In their order; empty when the message does not begin with one of the cart's. */
    public static List<CartWish> read(String text, ArticleNumbers articles) {
        String digits = Folding.asciiDigits(text).strip();
        List<CartWish> wishes = new ArrayList<>();
        if (!digits.startsWith("/")) {
            return wishes;
        }
        Matcher command = COMMAND.matcher(digits);
        while (command.find()) {
            String deed = NAMES.get(Folding.fold(command.group(1)));
            if (deed != null) {
                wishes.add(wish(deed, command.group(2).strip(), command.start(), articles));
            }
        }
        return wishes;
    }

    private static CartWish wish(String deed, String said, int start, ArticleNumbers articles) {
        return switch (deed) {
            case "VIEW", "CLEAR", "HELP" -> CartWish.of("CART_" + deed, start);
            default -> goods(deed, List.of(said.isEmpty() ? new String[0] : said.split("\\s+")), start, articles);
        };
    }

    /** An article number or words, and a number; two numbers are a place and a quantity. */
    private static CartWish goods(String deed, List<String> words, int start, ArticleNumbers articles) {
        List<String> numbers = new ArrayList<>();
        List<String> others = new ArrayList<>();
        ItemRef ref = null;
        for (String word : words) {
            Optional<String> sku = ref == null ? articles.sku(word) : Optional.empty();
            if (sku.isPresent()) {
                ref = ItemRef.sku(sku.get());
            } else {
                (NUMBER.matcher(word).matches() ? numbers : others).add(word);
            }
        }
        if (ref == null && !others.isEmpty()) {
            ref = ItemRef.described(String.join(" ", others));
        }
        boolean placed = ref == null && (numbers.size() > 1 || !deed.equals("ADD") && numbers.size() == 1);
        if (placed) {
            ref = position(numbers.removeFirst());
        }
        BigDecimal quantity = numbers.isEmpty() ? null : number(numbers.getFirst());
        boolean one = deed.equals("ADD") && quantity == null && ref != null;
        return new CartWish(
                "CART_" + deed, ref, placed && !deed.equals("ADD"), one ? BigDecimal.ONE : quantity, null, start);
    }

    private static ItemRef position(String number) {
        BigDecimal value = number(number);
        return value == null || value.abs().compareTo(MOST_LINES) > 0
                ? ItemRef.described(number)
                : ItemRef.at(value.intValue());
    }

    private static @Nullable BigDecimal number(String word) {
        boolean negative = !Character.isDigit(word.charAt(0));
        BigDecimal value = Numbers.value(negative ? word.substring(1) : word);
        return value == null || !negative ? value : value.negate();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String line : ShippedFile.lines("/commerce/cart/slash.txt")) {
            String[] words = line.split(" ");
            for (int at = 1; at < words.length; at++) {
                names.put(Folding.fold(words[at]), words[0]);
            }
        }
        return Map.copyOf(names);
    }
}

package dev.parley.commerce.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names of makers, found in what people write with slips of typing and in other scripts. */
public final class Brands {

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\d]+|[\\p{L}\\p{M}&&[^\\p{IsLatin}]]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\d]");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
    private static final int LONGEST = 3;
    private static final int SHORTEST_TYPO = 5;

    /** Makers a customer may name that a shop need not carry. */
    static final Brands KNOWN = new Brands(ResourceLines.of("makers.txt").stream()
            .flatMap(line -> ResourceLines.alternatives(line).stream())
            .toList());

    private final Map<String, String> names = new HashMap<>();
    private final SoundIndex sounds;

    public Brands(Collection<String> all) {
        all.stream().filter(name -> !name.isBlank()).sorted().forEach(name -> names.putIfAbsent(key(name), name));
        sounds = new SoundIndex(names.keySet());
    }

    /**
     * A maker as it was named.
     *
     * @param brand as it is written properly
     */
    record Named(String brand, int start, int end) {}

    public List<String> names() {
        return names.values().stream().sorted().toList();
    }

    /**
     * Those named in a text.
     *
     * @param known words that mean something else, so that no slip is seen in them
     */
    List<Named> in(String text, Predicate<String> known) {
        List<int[]> words = WORD.matcher(text)
                .results()
                .map(word -> new int[] {word.start(), word.end()})
                .toList();
        List<Named> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
                int start = words.get(at)[0];
                int end = words.get(at + length - 1)[1];
                Optional<String> brand = brand(text.substring(start, end), length == 1, known);
                if (brand.isPresent()) {
                    found.add(new Named(brand.get(), start, end));
                    at += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    private Optional<String> brand(String words, boolean single, Predicate<String> known) {
        String key = key(words);
        String brand = names.get(key);
        if (brand != null || !single || known.test(words)) {
            return Optional.ofNullable(brand);
        }
        return Scripts.isIndic(words)
                ? sounds.closest(words).map(names::get)
                : key.length() < SHORTEST_TYPO
                        ? Optional.empty()
                        : Spelling.closest(key, names.keySet())
                                .filter(name -> name.length() >= SHORTEST_TYPO)
                                .map(names::get);
    }

    private static String key(String name) {
        String letters = NO_LETTER.matcher(name).replaceAll("");
        return Scripts.isIndic(letters)
                ? letters
                : ACCENT.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }
}

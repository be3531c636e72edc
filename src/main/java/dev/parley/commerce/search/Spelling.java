package dev.parley.commerce.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How far two words are apart by slips of typing: letters changed, left out, added or swapped. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private Spelling() {}

    /** Slips that are forgiven in a word of this length. */
    static int forgiven(String word) {
        boolean spelled = word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
        return !spelled ? 0 : word.length() < LONG ? 1 : 2;
    }

    /** Whether one short word is another with a letter in the place of another letter, which is rarely a slip. */
    private static boolean isOtherWord(String word, String known) {
        return word.length() == SHORTEST
                && known.length() == SHORTEST
                && !sorted(word).equals(sorted(known));
    }

    private static String sorted(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The one with the fewest slips, if they are forgiven; of equals the first in the alphabet. */
    static Optional<String> closest(String word, Collection<String> known) {
        int most = forgiven(word);
        String closest = null;
        int fewest = most;
        for (String one : most == 0 ? List.<String>of() : known) {
            int slips = distance(word, one, fewest);
            if (slips < fewest || slips == fewest && (closest == null || one.compareTo(closest) < 0)) {
                closest = one;
                fewest = slips;
            }
        }
        return Optional.ofNullable(closest);
    }

    /** Slips between two words that begin alike; more than {@code most} when there are more. */
    static int distance(String one, String other, int most) {
        int longer = one.length();
        int width = other.length();
        if (Math.abs(longer - width) > most || one.charAt(0) != other.charAt(0) || isOtherWord(one, other)) {
            return most + 1;
        }
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int at = 0; at <= width; at++) {
            last[at] = at;
        }
        for (int i = 1; i <= longer; i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= width; j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], before[j - 2] + 1) : row[j];
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[width];
    }
}

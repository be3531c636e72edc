package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.NameIndex.Named;
import dev.parley.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the name a misspelt word probably is: one slip in five letters or more, two in nine. */
final class SpellingNeighbours {

    private static final int SHORTEST = 5;
    private static final int TWO_SLIPS = 9;

    private final NameIndex names;
    private final List<String> candidates;

    SpellingNeighbours(NameIndex names) {
        this.names = names;
        this.candidates = names.keys().stream()
                .filter(key -> key.length() >= SHORTEST && key.chars().allMatch(Character::isLetter))
                .filter(key -> {
                    Named named = names.find(key);
                    return named != null && !named.ordinary() && (named.stocked() || named.make());
                })
                .sorted()
                .toList();
    }

    @Nullable
    Named find(String word) {
        if (word.length() < SHORTEST
                || !word.chars().allMatch(Character::isLetter)
                || Words.of(Language.ENGLISH).meanings(word).contains("not_a_name")) {
            return null;
        }
        int allowed = word.length() >= TWO_SLIPS ? 2 : 1;
        for (int slips = 1; slips <= allowed; slips++) {
            for (String candidate : candidates) {
                if (candidate.charAt(0) == word.charAt(0) && slips(candidate, word, slips) <= slips) {
                    return names.find(candidate);
                }
            }
        }
        return null;
    }

    /** Letters added, left out, changed or swapped with their neighbour; more than {@code most} when there are more. */
    static int slips(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    cost[row][column] = row + column;
                    continue;
                }
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                cost[row][column] = Math.min(
                        Math.min(cost[row - 1][column], cost[row][column - 1]) + 1,
                        cost[row - 1][column - 1] + (same ? 0 : 1));
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    cost[row][column] = Math.min(cost[row][column], cost[row - 2][column - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}

package dev.parley.conversation.dialogue;

/** Compares words that may be misspelt. */
final class Spelling {

    private Spelling() {}

    /** Whether one letter added, left out, changed or swapped with its neighbour makes one word the other. */
    static boolean near(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        String restOfOne = one.substring(head);
        String restOfOther = other.substring(head);
        return restOfOne.length() <= 1 && restOfOther.length() <= 1
                || tail(restOfOne, 1).equals(tail(restOfOther, 1))
                || tail(restOfOne, 1).equals(restOfOther)
                || tail(restOfOther, 1).equals(restOfOne)
                || isSwap(restOfOne, restOfOther);
    }

    private static boolean isSwap(String one, String other) {
        return one.length() >= 2
                && other.length() >= 2
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && tail(one, 2).equals(tail(other, 2));
    }

    private static String tail(String word, int from) {
        return word.length() <= from ? "" : word.substring(from);
    }
}

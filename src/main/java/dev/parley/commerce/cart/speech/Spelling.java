package dev.parley.commerce.cart.speech;

/** Tells slips of the keyboard from other words. */
final class Spelling {

    private Spelling() {}

    /** One letter added, left out, changed, or two swapped. */
    static boolean differsByOne(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String left = one.substring(same);
        String right = other.substring(same);
        return tail(left, 1).equals(tail(right, 1)) && left.length() == right.length()
                || left.equals(tail(right, 1))
                || tail(left, 1).equals(right)
                || isSwap(left, right);
    }

    private static boolean isSwap(String left, String right) {
        return left.length() > 1
                && right.length() == left.length()
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }

    private static String tail(String text, int from) {
        return text.length() < from ? text : text.substring(from);
    }
}

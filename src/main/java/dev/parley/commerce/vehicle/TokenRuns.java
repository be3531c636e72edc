package dev.parley.commerce.vehicle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tokens of an utterance that stand side by side: what they say together and what stands between them. Every language that
 * the utterance may be in asks the same of it, so what was worked out is kept. Used by one thread.
 */
final class TokenRuns {

    private static final String STOPS = ",;.!?|()।¿¡\n";

    /** Longer runs are rarely asked for, and not kept. */
    private static final int KEPT = 8;

    private static final String UNKNOWN = "";

    private final String text;
    private final List<Token> tokens;
    private final boolean[] behindStop;
    private final String[][] keys;

    /** Every place of the keys is filled before anybody reads it. */
    @SuppressWarnings("NullAway")
    TokenRuns(String text) {
        this.text = text;
        this.tokens = Token.of(text);
        this.behindStop = new boolean[tokens.size()];
        this.keys = new String[tokens.size()][KEPT];
        for (String[] ofOne : keys) {
            Arrays.fill(ofOne, UNKNOWN);
        }
        for (int at = 1; at < tokens.size(); at++) {
            behindStop[at] = gap(at).chars().anyMatch(between -> STOPS.indexOf(between) >= 0);
        }
    }

    String text() {
        return text;
    }

    List<Token> all() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    List<Token> run(int at, int length) {
        return tokens.subList(at, at + length);
    }

    /** As it was written. */
    String written(int at, int length) {
        return text.substring(
                tokens.get(at).start(), tokens.get(at + length - 1).end());
    }

    /** Word for word without dashes; a dash alone is one. */
    String key(int at, int length) {
        if (length == 1) {
            return tokens.get(at).key();
        }
        if (length > KEPT) {
            return joined(at, length);
        }
        String known = keys[at][length - 1];
        if (known.equals(UNKNOWN)) {
            known = joined(at, length);
            keys[at][length - 1] = known;
        }
        return known;
    }

    private String joined(int at, int length) {
        return String.join(" ", keys(at, length));
    }

    /** Each word, number and sign but the dashes. */
    List<String> keys(int at, int length) {
        List<String> keys = new ArrayList<>();
        for (Token token : run(at, length)) {
            if (!isDash(token)) {
                keys.add(token.key());
            }
        }
        return keys;
    }

    /** Words and numbers run into one. */
    String squeezed(int at, int length) {
        StringBuilder name = new StringBuilder();
        for (Token token : run(at, length)) {
            if (token.isWord() || token.isNumber()) {
                name.append(token.key());
            }
        }
        return name.toString();
    }

    /** Whether they begin and end with a word or number and only blanks, dashes and dots stand between. */
    boolean isJoined(int at, int length) {
        if (isSign(at) || isSign(at + length - 1)) {
            return false;
        }
        for (int next = at + 1; next < at + length; next++) {
            boolean sign = isSign(next) && !isDash(next);
            if (sign || !gap(next).chars().allMatch(between -> between == ' ' || between == '.')) {
                return false;
            }
        }
        return true;
    }

    /** Whether no comma or full stop stands between them. */
    boolean isUnbroken(int at, int length) {
        for (int next = at + 1; next < at + length; next++) {
            if (isBehindStop(next)) {
                return false;
            }
        }
        return true;
    }

    boolean isBehindStop(int at) {
        return behindStop[at];
    }

    boolean isDash(int at) {
        return at < tokens.size() && isDash(tokens.get(at));
    }

    /** How many from this one on are written without a blank between them. */
    int touching(int at) {
        int length = 1;
        while (at + length < tokens.size() && gap(at + length).isEmpty()) {
            length++;
        }
        return length;
    }

    private boolean isSign(int at) {
        return !tokens.get(at).isWord() && !tokens.get(at).isNumber();
    }

    private static boolean isDash(Token token) {
        return token.key().equals("-");
    }

    private String gap(int next) {
        return text.substring(tokens.get(next - 1).end(), tokens.get(next).start());
    }
}

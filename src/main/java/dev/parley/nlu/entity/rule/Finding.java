package dev.parley.nlu.entity.rule;

/**
 * An entity found, before it is settled whether it stands.
 *
 * @param start offset in the text
 * @param end offset behind it
 * @param from first word
 * @param to behind the last word
 */
record Finding(String name, Object value, int start, int end, int from, int to) {

    Finding named(String other) {
        return new Finding(other, value, start, end, from, to);
    }
}

package dev.parley.nlu.entity.text;

/**
 * A phrase of a word list found in a text.
 *
 * @param list the list it stands in, such as {@code fuel}
 * @param value what the list says it means, such as {@code diesel}
 * @param from first word
 * @param to behind the last word
 */
public record Match(String list, String value, int from, int to) {

    public boolean covers(int word) {
        return from <= word && word < to;
    }
}

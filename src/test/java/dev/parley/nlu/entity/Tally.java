package dev.parley.nlu.entity;

/** Counts of found, missed and invented entities. */
final class Tally {

    private int found;
    private int right;
    private int missed;
    private int invented;

    void found(boolean valueRight) {
        found++;
        right += valueRight ? 1 : 0;
    }

    void missed() {
        missed++;
    }

    void invented() {
        invented++;
    }

    private static double f1(int hits, int misses, int inventions) {
        return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + misses + inventions);
    }

    /** F1 of name and place. */
    double f1() {
        return f1(found, missed, invented);
    }

    /** F1 of name, place and value. */
    double strictF1() {
        return f1(right, missed + found - right, invented + found - right);
    }

    @Override
    public String toString() {
        return "F1 %.3f  with value %.3f  values right %.3f  (found %d, missed %d, invented %d)"
                .formatted(f1(), strictF1(), found == 0 ? 0 : (double) right / found, found, missed, invented);
    }
}

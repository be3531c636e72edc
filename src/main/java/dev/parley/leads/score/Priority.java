package dev.parley.leads.score;

/** How hot a lead is. */
public enum Priority {
    HOT,
    WARM,
    COLD;

    public static final int HOT_FROM = 70;
    public static final int WARM_FROM = 50;

    public static Priority of(int heat) {
        return heat >= HOT_FROM ? HOT : heat >= WARM_FROM ? WARM : COLD;
    }
}

package dev.parley.commerce;

import java.math.BigDecimal;

/** How quantities are kept: up to three decimals, written without needless zeros. */
public final class Quantities {

    /** Decimals that a quantity may have. */
    public static final int DECIMALS = 3;

    /** Quantities stay below this. */
    public static final BigDecimal LIMIT = new BigDecimal("100000000000");

    private Quantities() {}

    /** 12 for 12.000, 2.5 for 2.500, and 10 instead of 1E+1; what is far above the limit stays as it is written. */
    public static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        boolean isWritable = stripped.compareTo(LIMIT) < 0 && stripped.negate().compareTo(LIMIT) < 0;
        return stripped.scale() < 0 && isWritable ? stripped.setScale(0) : stripped;
    }
}

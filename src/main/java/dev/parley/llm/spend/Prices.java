package dev.parley.llm.spend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What models cost, from a dated table: {@code date,provider,model,input,output} with US dollars for a million tokens. A
 * model is found by the longest name that its own begins with; one that is not found has no price.
 */
public final class Prices {

    private static final String TABLE = "/llm/prices.csv";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private record Price(LocalDate asOf, String provider, String model, BigDecimal input, BigDecimal output) {}

    private final List<Price> prices;

    private Prices(List<Price> prices) {
        this.prices = prices;
    }

    /** @param own the operator's table, or null for the one that ships with the program */
    public static Prices load(@Nullable Path own) {
        try {
            return own == null ? read(TABLE, shipped()) : read(own.toString(), Files.readString(own));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("parley.llm.budget.prices cannot be read: " + own, unreadable);
        }
    }

    /** @throws IllegalArgumentException naming file and line where it cannot be read */
    static Prices read(String file, String table) {
        List<Price> prices = new ArrayList<>();
        int number = 0;
        for (String line : table.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("date,")) {
                prices.add(price(line, file + ":" + number));
            }
        }
        prices.sort(Comparator.comparing((Price price) -> price.model().length())
                .thenComparing(Price::asOf)
                .reversed());
        return new Prices(prices);
    }

    /** US dollars; empty when the model is not in the table. */
    public Optional<BigDecimal> cost(String provider, String model, int inputTokens, int outputTokens) {
        return prices.stream()
                .filter(price -> price.provider().equals(provider) && model.startsWith(price.model()))
                .findFirst()
                .map(price -> price.input()
                        .multiply(BigDecimal.valueOf(inputTokens))
                        .add(price.output().multiply(BigDecimal.valueOf(outputTokens)))
                        .divide(MILLION, MathContext.DECIMAL64));
    }

    private static Price price(String line, String place) {
        String[] cells = line.split(",", -1);
        try {
            return new Price(
                    LocalDate.parse(cells[0].strip()),
                    cells[1].strip(),
                    cells[2].strip(),
                    new BigDecimal(cells[3].strip()),
                    new BigDecimal(cells[4].strip()));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    place + ": date,provider,model,input,output is wanted, such as 2026-01-31,openai,gpt-4o,2.50,10",
                    unreadable);
        }
    }

    private static String shipped() throws IOException {
        try (InputStream in = Prices.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + TABLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

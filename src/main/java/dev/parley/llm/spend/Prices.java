package dev.parley.llm.spend;

import dev.parley.shared.ShippedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What models cost, from a dated table: {@code date,provider,model,input,output} with US dollars for a million tokens,
 * and where they were read. Dates and versions behind a model's name do not count, other words do; a model that is not found
 * has no price, which is not the same as none to pay.
 */
public final class Prices {

    private static final String TABLE = "/llm/prices.csv";
    /** A snapshot or version of the same model: {@code -20240307}, {@code -2024-08-06}, {@code -001}, {@code -v1:0}. */
    private static final Pattern VERSION =
            Pattern.compile("(?:[-@](?:\\d{8}|\\d{4}-\\d{2}-\\d{2}|0\\d{2}|latest|v\\d{1,2}(?::\\d{1,3}k?)?))*");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private record Price(LocalDate asOf, String provider, String model, BigDecimal input, BigDecimal output) {}

    private final List<Price> prices;

    private Prices(List<Price> prices) {
        this.prices = prices;
    }

    /** @param own the operator's table, or null for the one that ships with the program */
    public static Prices load(@Nullable Path own) {
        try {
            return own == null ? read(TABLE, ShippedFile.text(TABLE)) : read(own.toString(), Files.readString(own));
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
                .filter(price -> price.provider().equals(provider) && isOf(price, model))
                .findFirst()
                .map(price -> price.input()
                        .multiply(BigDecimal.valueOf(inputTokens))
                        .add(price.output().multiply(BigDecimal.valueOf(outputTokens)))
                        .divide(MILLION, MathContext.DECIMAL64));
    }

    private static boolean isOf(Price price, String model) {
        return price.model().isEmpty()
                || model.startsWith(price.model())
                        && VERSION.matcher(model.substring(price.model().length()))
                                .matches();
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
}

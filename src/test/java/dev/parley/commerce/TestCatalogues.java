package dev.parley.commerce;

import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.shared.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads catalogues straight from CSV files, for checks that need no database. */
public final class TestCatalogues {

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private TestCatalogues() {}

    public static List<Vehicle> vehicles(Path csv) {
        return products(csv).stream()
                .flatMap(product -> Vehicle.of(product).stream())
                .toList();
    }

    public static List<Product> products(Path csv) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Product> products = new ArrayList<>();
        try (var reader = Files.newBufferedReader(csv);
                var records = format.parse(reader)) {
            for (CSVRecord record : records) {
                products.add(product(record));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return products;
    }

    private static Product product(CSVRecord record) {
        Map<String, Object> attributes = record.get("attributes").isBlank()
                ? Map.of()
                : JsonMapper.shared().readValue(record.get("attributes"), new TypeReference<Map<String, Object>>() {});
        return new Product(
                record.get("sku"),
                record.get("name"),
                record.get("description"),
                record.get("category"),
                record.get("brand"),
                Money.of(record.get("price"), record.get("currency")),
                record.get("unit"),
                new BigDecimal(record.get("stock")),
                attributes,
                NOW);
    }
}

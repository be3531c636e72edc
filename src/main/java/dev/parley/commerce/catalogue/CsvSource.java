package dev.parley.commerce.catalogue;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Products as CSV with a header line. A quotation that is never closed spoils its own line and no other. */
final class CsvSource implements ProductSource {

    private static final List<String> COLUMNS = List.of(
            "sku", "name", "description", "category", "brand", "price", "currency", "unit", "stock", "attributes");
    private static final List<String> REQUIRED = List.of("sku", "name", "price", "stock");
    private static final int MOST_LINES_OF_A_RECORD = 200;

    private record Line(long number, String text) {}

    private final StrictText text;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private final List<String> columns;

    CsvSource(InputStream in, Charset encoding) throws IOException {
        text = new StrictText(in, encoding);
        String header = text.next();
        columns = header(header == null ? "" : header);
    }

    @Override
    public @Nullable RawProduct next() throws IOException {
        Line first = line();
        while (first != null && first.text().isBlank()) {
            first = line();
        }
        if (first == null) {
            return null;
        }
        List<Line> rest = new ArrayList<>();
        StringBuilder joined = new StringBuilder(first.text());
        while (hasOpenQuote(joined)) {
            Line more = rest.size() < MOST_LINES_OF_A_RECORD ? line() : null;
            if (more == null) {
                giveBack(rest);
                return broken(first, "a quotation mark is not closed");
            }
            rest.add(more);
            joined.append('\n').append(more.text());
        }
        List<String> values = split(joined.toString());
        if (values.isEmpty()) {
            giveBack(rest);
            return broken(first, "a quotation mark is in the wrong place");
        }
        if (values.size() != columns.size()) {
            giveBack(rest);
            return broken(first, "has " + values.size() + " columns where the header has " + columns.size());
        }
        Map<String, JsonNode> fields = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            fields.put(columns.get(column), StringNode.valueOf(values.get(column)));
        }
        return new RawProduct(first.number(), fields, null);
    }

    private RawProduct broken(Line line, String why) {
        String sku = line.text().split(",", 2)[0].replace("\"", "").strip();
        return new RawProduct(
                line.number(),
                columns.getFirst().equals("sku") ? Map.of("sku", StringNode.valueOf(sku)) : Map.of(),
                why);
    }

    private @Nullable Line line() throws IOException {
        Line kept = waiting.poll();
        if (kept != null) {
            return kept;
        }
        String next = text.next();
        return next == null ? null : new Line(text.line(), next);
    }

    private void giveBack(List<Line> lines) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            waiting.addFirst(lines.get(at));
        }
    }

    private static boolean hasOpenQuote(CharSequence record) {
        return record.chars().filter(unit -> unit == '"').count() % 2 != 0;
    }

    private static List<String> split(String record) throws IOException {
        try (CSVParser parser = CSVParser.parse(record, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.getFirst().toList() : List.of();
        } catch (IOException | UncheckedIOException misquoted) {
            return List.of();
        }
    }

    private static List<String> header(String line) throws IOException {
        List<String> columns = split(line).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeAll(columns);
        if (columns.contains("warehouses")) {
            missing.remove("stock");
        }
        List<String> unknown = new ArrayList<>(columns);
        unknown.removeAll(COLUMNS);
        unknown.removeAll(ExtraColumns.NAMES);
        Set<String> distinct = new HashSet<>(columns);
        if (!missing.isEmpty() || !unknown.isEmpty() || distinct.size() != columns.size()) {
            throw new ProblemException(ErrorCode.INVALID, headerProblem(missing, unknown, columns));
        }
        return columns;
    }

    private static String headerProblem(List<String> missing, List<String> unknown, List<String> columns) {
        StringBuilder detail = new StringBuilder("the first line must name the columns ")
                .append(String.join(",", COLUMNS))
                .append(" separated by commas");
        if (!missing.isEmpty()) {
            detail.append("; missing: ").append(String.join(", ", missing));
        }
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown);
            detail.append("; unknown: ").append(names.length() > 200 ? names.substring(0, 200) + "..." : names);
        }
        if (missing.isEmpty() && unknown.isEmpty() && !columns.isEmpty()) {
            detail.append("; a column is named twice");
        }
        return detail.toString();
    }
}

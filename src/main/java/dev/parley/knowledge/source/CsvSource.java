package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import dev.parley.shared.Language;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A table with a header: a document a row, from columns for title and text, or from all columns when there are none. */
@Component
class CsvSource implements Source {

    private static final int MOST_ROWS = 20_000;
    private static final List<String> TITLES = List.of("title", "question", "name", "topic");
    private static final List<String> TEXTS = List.of("content", "answer", "text", "description", "body");
    private static final List<String> IDS = List.of("external_id", "id", "key", "sku");

    @Override
    public Set<String> extensions() {
        return Set.of("csv", "tsv");
    }

    @Override
    public List<NewDocument> read(SourceFile file) throws IOException {
        String text = Texts.decode(file.bytes());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .setTrim(true)
                .get();
        List<NewDocument> documents = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            List<String> columns = rows.getHeaderNames();
            for (CSVRecord row : rows) {
                if (documents.size() == MOST_ROWS) {
                    throw new UnreadableSourceException("the table has more than " + MOST_ROWS + " rows");
                }
                documents.add(document(file, columns, row));
            }
        }
        return documents;
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        long tabs = header.chars().filter(c -> c == '\t').count();
        if (tabs > Math.max(commas, semicolons)) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static NewDocument document(SourceFile file, List<String> columns, CSVRecord row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            cells.put(columns.get(i).toLowerCase(Locale.ROOT), row.get(i));
        }
        String all = columns.stream()
                .filter(column -> row.isSet(column) && !row.get(column).isBlank())
                .map(column -> column + ": " + row.get(column))
                .collect(Collectors.joining(". "));
        String title = first(cells, TITLES);
        String content = first(cells, TEXTS);
        String id = first(cells, IDS);
        String namespace = cells.getOrDefault("namespace", "");
        return new NewDocument(
                file.name() + "#" + (id == null ? row.getRecordNumber() : id),
                title == null ? Texts.titleOf(file) + " " + row.getRecordNumber() : title,
                Texts.tidy(content == null ? all : content),
                namespace.isBlank() ? NewDocument.DEFAULT_NAMESPACE : namespace,
                Language.find(cells.getOrDefault("language", "")).orElse(null),
                null,
                null,
                null);
    }

    private static @Nullable String first(Map<String, String> cells, List<String> names) {
        return names.stream()
                .map(name -> cells.getOrDefault(name, ""))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse(null);
    }
}

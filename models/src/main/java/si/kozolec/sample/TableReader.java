package si.kozolec.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/** Reads a table with a header out of a text in which commas, semicolons, tabulators or bars separate the cells. */
final class TableReader {

    private static final int LONGEST_HEADING = 200;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:[.,]\\d+)*");
    /** What a spreadsheet would run. A minus before a number is no formula. */
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-](?![\\d.,]).+", Pattern.DOTALL);

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> header = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean more;
    private int ragged;
    private int formulas;

    private TableReader(String file) {
        this.file = file;
    }

    /** Reads as many rows as are looked at; whatever the bytes are, the answer is a table. */
    static Table read(byte[] bytes, String file) {
        TableReader reader = new TableReader(file);
        TableText text = TableText.decode(bytes);
        if (!text.encoding().equals("UTF-8")) {
            reader.tell(Severity.INFO, "table-encoding", 0, text.encoding());
        }
        reader.read(text.text());
        return new Table(reader.header, reader.rows, reader.more, reader.findings);
    }

    private void read(String text) {
        CSVFormat format = CSVFormat.Builder.create(CSVFormat.DEFAULT)
                .setDelimiter(Delimiters.of(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!header(records, parser)) {
                return;
            }
            while (records.hasNext()) {
                if (rows.size() >= SampleReader.MOST_ENTITIES) {
                    more = true;
                    break;
                }
                row(records.next(), parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException e) {
            tell(Severity.ERROR, "table-quotes", 0);
        }
        if (ragged > 1) {
            tell(Severity.WARNING, "table-ragged-more", 0, ragged);
        }
        if (rows.isEmpty() && findings.stream().noneMatch(Finding::isError)) {
            tell(Severity.ERROR, "table-no-rows", 1);
        }
    }

    private boolean header(Iterator<CSVRecord> records, CSVParser parser) {
        if (!records.hasNext()) {
            tell(Severity.ERROR, "payload-empty", 0);
            return false;
        }
        CSVRecord first = records.next();
        // What Excel writes above a table to tell what separates its cells.
        if (first.size() <= 2 && first.get(0).startsWith("sep=") && records.hasNext()) {
            first = records.next();
        }
        if (first.stream()
                .allMatch(cell -> cell.isBlank() || NUMBER.matcher(cell).matches())) {
            tell(Severity.ERROR, "table-no-header", (int) parser.getCurrentLineNumber());
            return false;
        }
        int columns = first.size();
        // A delimiter at the end of each line is a habit of some programs, no column.
        while (columns > 0 && first.get(columns - 1).isBlank()) {
            columns--;
        }
        if (columns > SampleReader.MOST_FIELDS) {
            tell(Severity.WARNING, "table-columns-many", 1, columns, SampleReader.MOST_FIELDS);
        }
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < Math.min(columns, SampleReader.MOST_FIELDS); column++) {
            header.add(heading(first.get(column), column + 1, taken));
        }
        return true;
    }

    private String heading(String written, int column, Set<String> taken) {
        String heading = written.strip().replaceAll("\\s+", " ");
        if (heading.isEmpty()) {
            tell(Severity.WARNING, "table-heading-missing", 1, column);
            heading = "column" + column;
        }
        if (heading.length() > LONGEST_HEADING) {
            tell(Severity.WARNING, "table-heading-long", 1, column, LONGEST_HEADING);
            heading = heading.substring(0, LONGEST_HEADING);
        }
        if (!taken.add(heading)) {
            tell(Severity.WARNING, "table-heading-twice", 1, heading);
            heading = heading + "_" + column;
            taken.add(heading);
        }
        return heading;
    }

    private void row(CSVRecord record, long line) {
        int filled = record.size();
        while (filled > header.size() && record.get(filled - 1).isBlank()) {
            filled--;
        }
        if (filled == 1 && record.get(0).isBlank()) {
            return;
        }
        boolean cutHeader = header.size() == SampleReader.MOST_FIELDS && filled >= header.size();
        if (filled != header.size() && !cutHeader && ragged++ == 0) {
            tell(Severity.WARNING, "table-ragged", (int) line, filled, header.size());
        }
        List<String> cells = new ArrayList<>(header.size());
        for (int column = 0; column < header.size(); column++) {
            String cell = column < record.size() ? record.get(column) : "";
            if (FORMULA.matcher(cell).matches() && !cell.isBlank() && formulas++ == 0) {
                tell(Severity.WARNING, "table-formula", (int) line, header.get(column));
            }
            cells.add(cell);
        }
        rows.add(cells);
    }

    private void tell(Severity severity, String code, int line, Object... arguments) {
        if (findings.size() < 50) {
            Finding finding = code.startsWith("payload-")
                    ? Finding.in(file, "", severity, code)
                    : Troubles.finding(file, "", severity, code, arguments);
            findings.add(finding.at(line, line == 0 ? 0 : 1));
        }
    }
}

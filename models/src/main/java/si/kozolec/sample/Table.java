package si.kozolec.sample;

import java.util.List;
import si.kozolec.model.Finding;

/**
 * A table as it is written.
 *
 * @param header the headings; none of them is empty, and no two are the same
 * @param rows the cells of each row, as many as there are headings; empty where there is nothing
 * @param more whether there are more rows, which were not read
 * @param findings what is wrong with it
 */
record Table(List<String> header, List<List<String>> rows, boolean more, List<Finding> findings) {

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}

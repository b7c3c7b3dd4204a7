package si.kozolec.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The former names of repositories, and what they are called now; references still use the former ones. */
final class Renamed {

    static final Map<String, String> TABLE = read();

    private Renamed() {}

    private static Map<String, String> read() {
        Properties table = new Properties();
        try (InputStream in = Renamed.class.getResourceAsStream("renamed.properties")) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its resource renamed.properties");
            }
            table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in renamed.properties", e);
        }
        return table.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(n -> n, table::getProperty));
    }
}

package si.kozolec.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query of an address, to be changed a little for the next link. */
public final class Query {

    private final Map<String, List<String>> parameters;

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    static Query of(Map<String, List<String>> parameters) {
        return new Query(parameters);
    }

    /** All values of a parameter that say something. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The query with that one value. */
    Query set(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return new Query(changed);
    }

    /** The query without that parameter. */
    Query without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new Query(changed);
    }

    /** The query with that value added, or taken away when it was there; back on the first page. */
    Query toggle(String name, String value) {
        List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.copyOf(values));
        changed.remove("page");
        return new Query(changed);
    }

    /** As it stands in an address, with the question mark; empty when there is nothing to say. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        parameters.forEach((name, values) -> values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> text.append(text.isEmpty() ? '?' : '&')
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return text.toString();
    }
}

package si.kozolec.server.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import si.kozolec.model.MemoryFiles;

/** A little collection of models as somebody else might publish it, to be changed from one import to the next. */
final class Shelf {

    private final Map<String, String> files = new TreeMap<>();

    /** Puts a model there whose own attributes are these, each written as {@code "name": {schema}}. */
    Shelf model(String id, String version, String... attributes) {
        String name = id.substring(id.indexOf('/') + 1);
        return file("dataModel." + id + "/schema.json", """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$schemaVersion": "%s",
                  "title": "Smart Data Models - %s",
                  "description": "A model for tests",
                  "type": "object",
                  "properties": {
                    "id": {"type": "string", "description": "Property. Which one"},
                    "type": {"type": "string", "enum": ["%s"], "description": "Property. What it is"}%s
                  },
                  "required": ["id", "type"]
                }
                """.formatted(
                        version, name, name, attributes.length == 0 ? "" : ",\n" + String.join(",\n", attributes)));
    }

    Shelf file(String path, String content) {
        files.put(path, content);
        return this;
    }

    String text(String path) {
        return requireNonNull(files.get(path), path);
    }

    /** What an importer sees of it now. */
    ImportSource source() {
        MemoryFiles tree = MemoryFiles.ofTexts(files);
        List<ImportSource.Folder> folders = tree.list("").stream()
                .map(entry -> new ImportSource.Folder(tree, entry.name(), entry.name(), "shelf", "c0ffee"))
                .toList();
        return new ImportSource("shelf", folders);
    }
}

package si.kozolec.server.dcat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.artifact.ModelArchive;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelVersion;
import si.kozolec.schema.Draft07;
import si.kozolec.schema.SchemaBundle;

/**
 * A file of a version as the catalogue offers it.
 *
 * @param path its path in the model's folder
 * @param title what it is, for people
 * @param format what kind of file
 * @param mediaType its media type, as IANA lists it
 * @param role what it is good for (PROF)
 * @param technique the language that it is written in; empty for an archive and for examples
 * @param stored whether it lies in git, so that its bytes will always be these
 */
record Offered(
        String path,
        LocalizedText title,
        Concept format,
        String mediaType,
        String role,
        Optional<Concept> technique,
        boolean stored) {

    private static final String JSON = "application/json";
    private static final String JSON_LD = "application/ld+json";
    private static final String TURTLE = "text/turtle";

    /** The files of a version, the schema first. */
    static List<Offered> of(ModelVersion model, List<String> examples) {
        List<Offered> files = new ArrayList<>();
        files.add(new Offered(
                "schema.json",
                new LocalizedText("Shema JSON", "JSON Schema"),
                Concept.JSON,
                JSON,
                "schema",
                Optional.of(Concept.JSON_SCHEMA),
                true));
        files.add(made(
                SchemaBundle.FILE,
                "Shema JSON v enem dokumentu",
                "JSON Schema in one document",
                Concept.JSON,
                JSON,
                "validation",
                Concept.JSON_SCHEMA));
        files.add(made(
                Draft07.FILE,
                "Shema JSON v enem dokumentu, osnutek 7",
                "JSON Schema in one document, draft-07",
                Concept.JSON,
                JSON,
                "validation",
                Concept.JSON_SCHEMA));
        files.add(made(
                ContextDocument.FILE,
                "Kontekst JSON-LD",
                "JSON-LD context",
                Concept.JSON_LD,
                JSON_LD,
                "mapping",
                Concept.RDF_SCHEMA));
        files.add(made(
                SemanticFiles.SHAPES,
                "Oblike SHACL",
                "SHACL shapes",
                Concept.TURTLE,
                TURTLE,
                "validation",
                Concept.SHACL));
        files.add(made(
                SemanticFiles.VOCABULARY,
                "Slovar izrazov (RDFS, OWL)",
                "Vocabulary of terms (RDFS, OWL)",
                Concept.TURTLE,
                TURTLE,
                "vocabulary",
                Concept.RDF_SCHEMA));
        if (model.allAttributes().anyMatch(attribute -> !attribute.enumeration().isEmpty())) {
            files.add(made(
                    SemanticFiles.CONCEPTS,
                    "Šifranti (SKOS)",
                    "Code lists (SKOS)",
                    Concept.TURTLE,
                    TURTLE,
                    "vocabulary",
                    Concept.SKOS));
        }
        examples.forEach(path -> files.add(example(path)));
        files.add(new Offered(
                ModelArchive.FILE,
                new LocalizedText("Vse datoteke modela", "All files of the model"),
                Concept.ZIP,
                "application/zip",
                "specification",
                Optional.empty(),
                false));
        return files;
    }

    /** The paths of a model's folder that are examples. */
    static List<String> examples(Stream<String> paths) {
        return paths.filter(path -> path.matches("examples/[^/]{1,100}\\.json(?:ld)?"))
                .toList();
    }

    private static Offered example(String path) {
        boolean linked = path.endsWith(".jsonld");
        String name = path.substring(path.indexOf('/') + 1);
        return new Offered(
                path,
                new LocalizedText("Primer: " + name, "Example: " + name),
                linked ? Concept.JSON_LD : Concept.JSON,
                linked ? JSON_LD : JSON,
                "example",
                Optional.empty(),
                true);
    }

    private static Offered made(
            String path, String sl, String en, Concept format, String mediaType, String role, Concept technique) {
        return new Offered(path, new LocalizedText(sl, en), format, mediaType, role, Optional.of(technique), false);
    }
}

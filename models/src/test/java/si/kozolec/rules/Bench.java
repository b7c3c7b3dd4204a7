package si.kozolec.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;

/** A little model without any flaw, of which a test spoils what it wants to see found. */
final class Bench {

    static final ModelId ID = new ModelId("Park-SI", "Bench");
    static final String SCHEMA = ID.folder() + "/schema.json";
    static final String CONTEXT = ID.subjectFolder() + "/context.jsonld";

    private static final RuleBook BOOK = RuleBook.standard();
    private static final String TERMS = "https://w3id.org/kozolec/terms/Park-SI/";
    private static final String CONTEXTS = "\"@context\": [\"https://w3id.org/kozolec/x/context.jsonld\"]";

    private final Map<String, String> files = new HashMap<>();

    Bench() {
        put("schema.json", """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$schemaVersion": "1.0.0",
                  "$id": "https://w3id.org/kozolec/dataModel.Park-SI/Bench/schema.json",
                  "modelTags": "bench, park",
                  "title": "Kozolec - Park-SI / Bench",
                  "description": "A bench in a park or a street on which people can sit and rest.",
                  "derivedFrom": "https://github.com/smart-data-models/dataModel.ParksAndGardens",
                  "license": "CC-BY-4.0",
                  "type": "object",
                  "properties": {
                    "id": {"type": "string", "format": "uri", "description": "Property. Identifier of the bench."},
                    "type": {"type": "string", "enum": ["Bench"], "description": "Property. Always the word Bench."},
                    "seats": {"type": "integer", "minimum": 1, "description": "Property. How many people can sit. Units:'C62'"},
                    "state": {"type": "string", "enum": ["good", "broken"], "description": "Property. In what state it is. Enum:'good, broken'"},
                    "painted": {"type": "string", "format": "date", "description": "Property. Day on which it was painted last."},
                    "refPark": {"type": "string", "format": "uri", "description": "Relationship. The park in which it stands."},
                    "place": {"type": "object", "description": "GeoProperty. Where the bench stands.",
                      "properties": {"type": {"type": "string", "enum": ["Point"]}, "coordinates": {"type": "array", "items": {"type": "number"}}},
                      "required": ["type", "coordinates"]}
                  },
                  "required": ["id", "type", "seats"]
                }
                """);
        put("kozolec.json", """
                {"status": "published", "domains": ["SmartCities"],
                 "publisher": {"name": {"sl": "Občina", "en": "Municipality"}},
                 "contact": {"name": "Vrtnarji", "email": "vrt@example.si"}}""");
        put("texts.sl.json", """
                {"title": "Klop", "description": "Klop v parku ali na ulici, na kateri se ljudje odpočijejo.",
                 "keywords": ["klop"], "attributes": {
                 "id": {"label": "Oznaka", "description": "Oznaka klopi."},
                 "type": {"label": "Vrsta", "description": "Vedno beseda Bench."},
                 "seats": {"label": "Sedeži", "description": "Koliko ljudi lahko sedi."},
                 "state": {"label": "Stanje", "description": "V kakšnem stanju je."},
                 "painted": {"label": "Prebarvana", "description": "Kdaj je bila nazadnje prebarvana."},
                 "refPark": {"label": "Park", "description": "Park, v katerem stoji."},
                 "place": {"label": "Kraj", "description": "Kje klop stoji."}}}""");
        put("texts.en.json", "{\"keywords\": [\"bench\"]}");
        put("notes.yaml", "notesHeader: \"\"\n");
        put("ADOPTERS.yaml", "currentAdopters: []\n");
        put("LICENSE.md", "Creative Commons Attribution 4.0 International\n");
        put("examples/example.json", "{" + VALUES + "}");
        put("examples/example.jsonld", "{" + VALUES + ", " + CONTEXTS + "}");
        put("examples/example-normalized.json", "{" + NORMALIZED.replace("Property", "Text") + "}");
        put("examples/example-normalized.jsonld", "{" + NORMALIZED + ", " + CONTEXTS + "}");
        String terms = List.of("Bench", "seats", "state", "painted", "refPark", "place").stream()
                .map(term -> term.startsWith("ref")
                        ? "\"" + term + "\": {\"@id\": \"" + TERMS + term + "\", \"@type\": \"@id\"}"
                        : "\"" + term + "\": \"" + TERMS + term + "\"")
                .collect(Collectors.joining(",\n    "));
        files.put(CONTEXT, "{\n  \"@context\": {\n    " + terms + "\n  }\n}");
    }

    private static final String VALUES = """
            "id": "urn:ngsi-ld:Bench:1",
              "type": "Bench",
              "seats": 3,
              "state": "good",
              "painted": "2026-05-04"
            """;
    private static final String NORMALIZED = """
            "id": "urn:ngsi-ld:Bench:1",
              "type": "Bench",
              "seats": {"type": "Property", "value": 3},
              "state": {"type": "Property", "value": "good"},
              "painted": {"type": "Property", "value": "2026-05-04"}
            """;

    /** Puts a file into the model's folder. */
    Bench put(String name, String content) {
        files.put(ID.folder() + "/" + name, content);
        return this;
    }

    /** Puts a file anywhere. */
    Bench putAt(String path, String content) {
        files.put(path, content);
        return this;
    }

    Bench without(String name) {
        if (files.remove(ID.folder() + "/" + name) == null && files.remove(name) == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return this;
    }

    /** Spoils a file; what is to be spoilt must be there. */
    Bench with(String name, String from, String to) {
        String path = files.containsKey(name) ? name : ID.folder() + "/" + name;
        String before = String.valueOf(files.get(path));
        if (!before.contains(from)) {
            throw new IllegalArgumentException(path + " has no " + from);
        }
        files.put(path, before.replace(from, to));
        return this;
    }

    /** Spoils the schema. */
    Bench schema(String from, String to) {
        return with("schema.json", from, to);
    }

    ModelFiles files() {
        return MemoryFiles.ofTexts(files);
    }

    Verdict verdict(Surroundings surroundings) {
        return BOOK.judge(new Proposal(files(), ID, surroundings));
    }

    List<Finding> findings() {
        return findings(Surroundings.NONE);
    }

    List<Finding> findings(Surroundings surroundings) {
        return verdict(surroundings).findings();
    }

    /** This bench as it is now, published: what comes is a new version of it. */
    Surroundings published() {
        ModelFiles before = files();
        return Surroundings.of(before);
    }

    /** Neighbours of that description. */
    static Surroundings beside(Neighbour... neighbours) {
        return new Surroundings(List.of(neighbours), id -> Optional.empty());
    }
}

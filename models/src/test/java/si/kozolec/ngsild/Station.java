package si.kozolec.ngsild;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.model.Finding;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.node.ObjectNode;

/** A model of a weather station with an attribute of every sort, and the words to test with it. */
final class Station {

    static final ModelId ID = new ModelId("Weather", "Station");

    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "$schemaVersion": "1.0.0", "type": "object",
             "properties": {
              "id": {"type": "string"},
              "type": {"type": "string", "enum": ["Station"]},
              "name": {"type": "string", "description": "Property. Name."},
              "title": {"type": "object", "description": "LanguageProperty. Names."},
              "temperature": {"type": "number", "description": "Property. Warmth. Units:'CEL'"},
              "count": {"type": "integer", "description": "Property. How many."},
              "category": {"type": "array", "items": {"type": "string"}, "description": "Property. Kinds."},
              "counts": {"type": "array", "items": {"type": "integer"}, "description": "Property. Some."},
              "loose": {"type": ["array", "string"], "items": {"type": "string"}, "description": "Property. Any."},
              "levels": {"type": "array", "items": {"type": "array", "items": {"type": "number"}}},
              "location": {"type": "object", "description": "GeoProperty. Where."},
              "owner": {"type": "string", "description": "Relationship. Whose."},
              "devices": {"type": "array", "items": {"type": "string"}, "description": "Relationship. With what."},
              "address": {"type": "object", "properties": {
                "type": {"type": "string", "enum": ["PostalAddress"]},
                "street": {"type": "string"}, "since": {"type": "string"},
                "phones": {"type": "array", "items": {"type": "string"}}}},
              "hours": {"type": "array", "items": {"type": "object", "properties": {
                "opens": {"type": "string"}, "days": {"type": "array", "items": {"type": "string"}}}}},
              "value": {"type": "array", "items": {"type": "string"}, "description": "Property. As devices have it."},
              "reading": {"type": "object", "properties": {"value": {"type": "number"}, "unit": {"type": "string"}}},
              "house": {"type": "object", "properties": {
                "type": {"type": "string", "enum": ["Property"]}, "value": {"type": "number"}}},
              "dateObserved": {"type": "string", "format": "date-time"}}}
            """;

    private static final String CONTEXT = """
            {"@context": {
              "Station": "https://smartdatamodels.org/dataModel.Weather/Station",
              "temperature": "https://smartdatamodels.org/dataModel.Weather/temperature",
              "name": "https://schema.org/name",
              "address": "https://smartdatamodels.org/address",
              "street": "https://smartdatamodels.org/street"}}
            """;

    private Station() {}

    static ModelVersion model() {
        return new ModelReader(MemoryFiles.ofTexts(
                        Map.of(ID.folder() + "/schema.json", SCHEMA, ID.subjectFolder() + "/context.jsonld", CONTEXT)))
                .read(ID);
    }

    /** The conversion of an entity with these attributes, written in JSON with single quotes. */
    static Conversion convert(String attributes) {
        return entity("{'id': 'urn:ngsi-ld:Station:1', 'type': 'Station', " + attributes + "}", Optional.empty());
    }

    static Conversion convert(String attributes, Representation stated) {
        return entity("{'id': 'urn:ngsi-ld:Station:1', 'type': 'Station', " + attributes + "}", Optional.of(stated));
    }

    static Conversion entity(String json, Optional<Representation> stated) {
        return new Converter(model()).convert(json(json), stated);
    }

    static ObjectNode json(String text) {
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return (ObjectNode) JsonDocument.read("payload", bytes).content().orElseThrow();
    }

    /** The value that became of an attribute, as JSON with single quotes; empty when it is gone. */
    static String value(Conversion conversion, String attribute) {
        return conversion.keyValues().has(attribute)
                ? conversion.keyValues().path(attribute).toString().replace('"', '\'')
                : "";
    }

    /** What was told, each as severity, code and place. */
    static List<String> told(Conversion conversion) {
        return conversion.findings().stream().map(Station::line).toList();
    }

    private static String line(Finding finding) {
        return finding.severity().code() + " " + finding.code() + " " + finding.pointer();
    }
}

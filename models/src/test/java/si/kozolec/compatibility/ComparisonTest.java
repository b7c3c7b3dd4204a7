package si.kozolec.compatibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.model.VersionStep.MAJOR;
import static si.kozolec.model.VersionStep.MINOR;
import static si.kozolec.model.VersionStep.NONE;
import static si.kozolec.model.VersionStep.PATCH;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Language;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {

    private static final String BASE =
            "{'properties':{'a':{'type':'number'},'e':{'enum':['x','y']},'o':{'properties':{'i':{'type':'string'}}}},'required':['a']}";

    @Test
    void what_breaks_the_payloads_of_today_is_major() {
        assertThat(step(BASE.replace("'a':{'type':'number'},", ""))).isEqualTo(MAJOR);
        assertThat(step(BASE.replace("'x','y'", "'x'"))).isEqualTo(MAJOR);
        assertThat(step(BASE.replace("'number'", "'integer'"))).isEqualTo(MAJOR);
        assertThat(step(BASE.replace("'number'", "'string'"))).isEqualTo(MAJOR);
        assertThat(step(BASE.replace("['a']", "['a','e']"))).isEqualTo(MAJOR);
        assertThat(step(BASE.replace("'string'", "'string','format':'uri'"))).isEqualTo(MAJOR);
        assertThat(step(BASE.replace("{'properties':{'i'", "{'required':['n'],'properties':{'n':{},'i'")))
                .isEqualTo(MAJOR);
        assertThat(step(BASE.replace("'number'", "'number','description':'Relationship. x'")))
                .isEqualTo(MAJOR);
    }

    @Test
    void what_lets_payloads_say_more_is_minor() {
        assertThat(step(BASE.replace("'a':", "'new':{'type':'string'},'a':"))).isEqualTo(MINOR);
        assertThat(step(BASE.replace("'x','y'", "'x','y','z'"))).isEqualTo(MINOR);
        assertThat(step(BASE.replace("['a']", "[]"))).isEqualTo(MINOR);
        assertThat(step(BASE.replace("'type':'number'", "'type':['number','string']")))
                .isEqualTo(MINOR);
        assertThat(step(BASE.replace("'a':", "'new':{'required':['i'],'properties':{'i':{}}},'a':")))
                .isEqualTo(MINOR);
    }

    @Test
    void words_are_a_patch_and_nothing_is_nothing() {
        assertThat(step(BASE.replace("'type':'string'", "'type':'string','description':'better words'")))
                .isEqualTo(PATCH);
        assertThat(step(BASE)).isEqualTo(NONE);
    }

    @Test
    void the_other_iri_of_a_term_is_told_with_its_attribute() {
        String context = Versions.ID.subjectFolder() + "/context.jsonld";
        String schema = Versions.ID.folder() + "/schema.json";
        String lamp = json("{'properties':{'power':{'type':'number'}}}");
        Comparison comparison = Versions.compared(
                Versions.of(Map.of(schema, lamp, context, json("{'@context':{'power':'https://a.si/power'}}"))),
                Versions.of(Map.of(schema, lamp, context, json("{'@context':{'power':'https://b.si/power'}}"))));

        assertThat(comparison.step()).isEqualTo(MAJOR);
        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.IRI_CHANGED);
            assertThat(change.attribute()).isEqualTo("power");
            assertThat(change.pointer()).isEqualTo("/properties/power");
            assertThat(change.before()).isEqualTo("https://a.si/power");
            assertThat(change.after()).isEqualTo("https://b.si/power");
        });
    }

    @Test
    void an_attribute_that_keeps_its_iri_under_another_name_is_renamed() {
        String context = Versions.ID.subjectFolder() + "/context.jsonld";
        String schema = Versions.ID.folder() + "/schema.json";
        Comparison comparison = Versions.compared(
                Versions.of(Map.of(
                        schema,
                        json("{'properties':{'moc':{'type':'number'}}}"),
                        context,
                        json("{'@context':{'moc':'https://a.si/power'}}"))),
                Versions.of(Map.of(
                        schema,
                        json("{'properties':{'power':{'type':'number'}}}"),
                        context,
                        json("{'@context':{'power':'https://a.si/power'}}"))));

        assertThat(comparison.changes()).extracting(Change::kind).containsExactly(ChangeKind.ATTRIBUTE_RENAMED);
    }

    @Test
    void an_attribute_that_replaces_quite_another_one_is_not_its_new_name() {
        assertThat(kinds("{'properties':{'power':{'type':'number'}}}", "{'properties':{'colour':{'type':'number'}}}"))
                .containsExactly(ChangeKind.ATTRIBUTE_ADDED, ChangeKind.ATTRIBUTE_REMOVED);
        assertThat(kinds("{'properties':{'power':{'type':'number'}}}", "{'properties':{'powers':{'type':'string'}}}"))
                .containsExactly(ChangeKind.ATTRIBUTE_ADDED, ChangeKind.ATTRIBUTE_REMOVED);
    }

    @Test
    void an_optional_attribute_breaks_nobody_in_open_models_unless_its_name_had_a_meaning_before() {
        String open = "{'properties':{'a':{}}}";
        assertThat(between(open, "{'properties':{'a':{},'b':{'type':'string'}}}")
                        .keepsProducers())
                .isTrue();
        assertThat(between(
                                "{'properties':{'a':{}},'additionalProperties':true}",
                                "{'properties':{'b':{'type':'string'},'a':{}}}")
                        .keepsProducers())
                .isTrue();

        String map = "{'properties':{'a':{}},'additionalProperties':{'type':'number'}}";
        assertThat(between(map, map.replace("'a':{}", "'a':{},'b':{'type':'string'}"))
                        .keepsProducers())
                .isFalse();
        String way = "{'anyOf':[{'required':['a']},{'properties':{'b':{'type':'number'}}}]}";
        assertThat(between(way, way.replace("{'required'", "{'properties':{'b':{'type':'string'}},'required'"))
                        .keepsProducers())
                .isFalse();
    }

    @Test
    void a_schema_that_is_built_otherwise_is_never_called_compatible_without_proof() {
        Comparison comparison = between(
                "{'properties':{'a':{'not':{'not':{'type':'string','minLength':2,'pattern':'b'}}}}}",
                "{'properties':{'a':{'oneOf':[{'pattern':'b','type':'string','minLength':2},{'pattern':'^c$','type':'string'}]}}}");

        assertThat(comparison.keepsProducers()).isFalse();
        assertThat(comparison.strict()).isEqualTo(MAJOR);
    }

    @Test
    void a_pattern_that_never_comes_to_an_end_stops_nobody() {
        String name = "a".repeat(60) + "!";
        Comparison comparison = between(
                "{'patternProperties':{'^(a|aa)+$':{'type':'string'}},'properties':{'x':{}}}",
                "{'patternProperties':{'^(a|aa)+$':{'type':'string'}},'allOf':[{'properties':{'" + name
                        + "':{'type':'number'}}}]}");

        assertThat(comparison.strict()).isEqualTo(MAJOR);
    }

    @Test
    void the_needed_version_is_the_lowest_that_says_what_happened() {
        assertThat(needed("1.2.3", MAJOR)).isEqualTo("2.0.0");
        assertThat(needed("1.2.3", MINOR)).isEqualTo("1.3.0");
        assertThat(needed("1.2.3", PATCH)).isEqualTo("1.2.4");
        assertThat(needed("1.2.3", NONE)).isEqualTo("1.2.3");
    }

    @Test
    void below_one_each_step_counts_one_place_lower() {
        assertThat(needed("0.2.3", MAJOR)).isEqualTo("0.3.0");
        assertThat(needed("0.2.3", MINOR)).isEqualTo("0.2.4");
        assertThat(needed("0.2.3", PATCH)).isEqualTo("0.2.4");
    }

    @Test
    void a_pre_release_is_followed_by_the_release_that_it_prepares() {
        assertThat(needed("2.0.0-rc.1", MAJOR)).isEqualTo("2.0.0");
        assertThat(needed("1.3.0-rc.1", MINOR)).isEqualTo("1.3.0");
        assertThat(needed("1.3.0-rc.1", MAJOR)).isEqualTo("2.0.0");
        assertThat(needed("1.3.1-rc.1", MINOR)).isEqualTo("1.4.0");
    }

    @Test
    void a_comparison_is_written_as_json() {
        Comparison comparison = between(
                BASE, BASE.replace("'a':", "'new':{'type':'string'},'a':").replace("'x','y'", "'x'"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonJson.write(out, comparison, Language.SL, "Test/Lamp", Version.of(1, 2, 0), Version.of(1, 3, 0));
        JsonNode json = new JsonMapper().readTree(out.toString(UTF_8));

        assertThat(json.path("class").asString()).isEqualTo("major");
        assertThat(json.path("from").asString()).isEqualTo("1.2.0");
        assertThat(json.path("to").asString()).isEqualTo("1.3.0");
        assertThat(json.path("needs").asString()).isEqualTo("2.0.0");
        JsonNode reduced = json.at("/changes/0");
        assertThat(reduced.path("kind").asString()).isEqualTo("enum-reduced");
        assertThat(reduced.path("pointer").asString()).isEqualTo("/properties/e/enum");
        assertThat(reduced.at("/strict/breaks").toString()).isEqualTo("[\"producers\"]");
        assertThat(reduced.path("message").asString()).isEqualTo("»e«: ni več dovoljeno: y.");
        JsonNode added = json.at("/changes/1");
        assertThat(added.path("kind").asString()).isEqualTo("attribute-added");
        assertThat(added.at("/strict/step").asString()).isEqualTo("major");
        assertThat(added.at("/open/step").asString()).isEqualTo("minor");
        assertThat(added.at("/open/breaks").toString()).isEqualTo("[]");
        assertThat(added.has("oldPointer")).isFalse();
    }

    private static String needed(String old, VersionStep step) {
        return new Comparison(step, step, step, List.of())
                .needed(Version.parse(old).orElseThrow())
                .toString();
    }

    private static List<ChangeKind> kinds(String old, String now) {
        return between(old, now).changes().stream().map(Change::kind).toList();
    }

    private static VersionStep step(String after) {
        return between(BASE, after).step();
    }

    private static Comparison between(String old, String now) {
        return Versions.compared(Versions.of(json(old)), Versions.of(json(now)));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}

package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.ngsild.Moments;
import si.kozolec.payload.Slice;

/** What is no plain entity goes no quick way: not as right, not as told before, and not as counted before. */
class HeldBackTest {

    private static final ModelId THING = new ModelId("Sample", "Thing");

    private final Judge judge =
            new Judge(new FilesSource(MemoryFiles.ofTexts(Map.of(THING.folder() + "/schema.json", """
            {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object",
             "properties": {"type": {"type": "string"}, "name": {"type": "string"}, "count": {"type": "integer"},
                            "location": {"type": "object", "required": ["coordinates"]}}}
            """))));

    private final Wanted told = Payloads.wanted(THING, false);

    @Test
    void a_feature_is_judged_by_what_stands_in_its_properties() {
        for (String type : List.of("Feature", "F\\u0065ature")) {
            assertThat(codes("{'type':'%s','geometry':null,'properties':{'type':'Thing','count':'x'}}".formatted(type)))
                    .containsExactly("type-wrong");
        }
        assertThat(codes("{'type':'Feature','geometry':{'type':'Point'},'properties':{'type':'Thing'}}"))
                .containsExactly("required-missing");
        assertThat(codes("{'type':'Feature','geometry':null,'properties':{'type':'Thing','count':1}}"))
                .isEmpty();
    }

    @Test
    void features_are_not_counted_alike_because_they_look_alike_from_outside() {
        assertThat(counted("{'type':'Feature','geometry':null,'properties':{'type':'Thing','count':'x','name':5}}"))
                .isEqualTo(new FindingCounts(2, 0, 0));
        assertThat(counted("{'type':'Feature','geometry':null,'properties':{'type':'Thing','count':1}}"))
                .isEqualTo(FindingCounts.NONE);
        assertThat(counted("{'type':'Feature','geometry':{'type':'Point'},'properties':{'type':'Thing'}}"))
                .isEqualTo(new FindingCounts(1, 0, 0));
    }

    @Test
    void an_entity_is_not_counted_as_a_notification_with_the_same_data() {
        assertThat(counted("{'type':'Thing','name':5,'data':[{'type':'Thing','count':'x'}]}"))
                .isEqualTo(new FindingCounts(1, 1, 0));
        assertThat(counted("{'type':'Notification','name':5,'data':[{'type':'Thing','count':'x'}]}"))
                .isEqualTo(new FindingCounts(1, 0, 0));
    }

    @Test
    void what_came_beside_the_payload_tells_entities_apart_too() {
        Judge several = new Judge(new FilesSource(MemoryFiles.ofTexts(Map.of(
                THING.folder() + "/schema.json",
                "{'properties':{'name':{}}}".replace('\'', '"'),
                "dataModel.One/Other/schema.json",
                "{'properties':{'more':{}}}".replace('\'', '"'),
                "dataModel.Two/Other/schema.json",
                "{'properties':{'less':{}}}".replace('\'', '"')))));
        Slice entity = Payloads.slice("{'type':['Thing','Other'],'more':1}".replace('\'', '"'));

        for (String subject : List.of("One", "Two")) {
            String context = "https://example.org/dataModel." + subject + "/context.jsonld";
            Wanted beside = new Wanted(THING, null, null, false, Moments.LATEST, List.of(context), 0);
            assertThat(several.judge(entity, beside, "x.json").counts().warnings())
                    .as(subject)
                    .isEqualTo(subject.equals("One") ? 0 : 1);
        }
    }

    @Test
    void an_attribute_that_nobody_knows_may_have_been_deleted_all_the_same() {
        assertThat(codes("{'type':'Thing','other':5}")).containsExactly("attribute-unknown");
        assertThat(codes("{'type':'Thing','other':'urn:ngsi-ld:null'}")).containsExactly("attribute-deleted");
        assertThat(counted("{'type':'Thing','other':'urn:ngsi-ld:null'}")).isEqualTo(new FindingCounts(0, 0, 1));
    }

    @Test
    void a_deleted_attribute_is_told_however_it_is_spelt() {
        assertThat(codes("{'type':'Thing','name':'urn:ngsi-ld:n\\u0075ll'}")).containsExactly("attribute-deleted");
        assertThat(codes("{'type':'Thing','name':'urn:ngsi-ld:Thing:1'}")).isEmpty();
        assertThat(codes("{'type':'Thing','name':'\\u0160martno'}")).isEmpty();
    }

    @Test
    void a_deleted_entity_is_always_told() {
        assertThat(codes("{'type':'Thing','deletedAt':'2026-01-01T00:00:00Z'}")).containsExactly("entity-deleted");
    }

    private List<String> codes(String json) {
        return Payloads.codes(judge.judge(Payloads.slice(json.replace('\'', '"')), told, "x.json"));
    }

    private FindingCounts counted(String json) {
        return judge.judge(Payloads.slice(json.replace('\'', '"')), told.onlyCounted(), "x.json")
                .counts();
    }
}

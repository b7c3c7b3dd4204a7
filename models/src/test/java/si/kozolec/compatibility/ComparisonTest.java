package si.kozolec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.model.VersionStep.MAJOR;
import static si.kozolec.model.VersionStep.MINOR;
import static si.kozolec.model.VersionStep.NONE;
import static si.kozolec.model.VersionStep.PATCH;

import java.util.Map;
import org.junit.jupiter.api.Test;
import si.kozolec.model.MemoryFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.VersionStep;
import si.kozolec.reading.ModelReader;

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

    private static VersionStep step(String after) {
        ModelReader.Reading before = model(BASE);
        ModelReader.Reading now = model(after);
        return Comparison.of(before.bundle(), before.model(), now.bundle(), now.model())
                .step();
    }

    private static ModelReader.Reading model(String schema) {
        ModelId id = new ModelId("Test", "Thing");
        return new ModelReader(MemoryFiles.ofTexts(Map.of(id.folder() + "/schema.json", schema.replace('\'', '"'))))
                .readWithBundle(id);
    }
}

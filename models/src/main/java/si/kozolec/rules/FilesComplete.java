package si.kozolec.rules;

import java.util.List;
import si.kozolec.model.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Asks for the files beside the schema that every model has, and whether they can be read. */
final class FilesComplete implements Rule {

    private static final List<String> EXPECTED = List.of("notes.yaml", "ADOPTERS.yaml", "LICENSE.md");
    private static final int LONGEST = 1024 * 1024;
    private static final YAMLMapper YAML = new YAMLMapper();

    @Override
    public String code() {
        return "files-complete";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        for (String name : EXPECTED) {
            String path = model.id().folder() + "/" + name;
            byte[] content = model.files().read(path).orElse(null);
            if (content == null) {
                found.note(model.spot(""), "", name);
            } else if (name.endsWith(".yaml") && !isYaml(content)) {
                found.warning(new Spot(path, ""), "yaml", name);
            }
        }
    }

    private static boolean isYaml(byte[] content) {
        if (content.length > LONGEST) {
            return false;
        }
        try {
            YAML.readTree(content);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }
}

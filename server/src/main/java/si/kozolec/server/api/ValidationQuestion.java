package si.kozolec.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.ngsild.ContextLink;
import si.kozolec.ngsild.Moments;
import si.kozolec.ngsild.Representation;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Languages;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import si.kozolec.validation.Wanted;

/**
 * How a caller wants a payload to be judged.
 *
 * @param wanted by which model, in which shape, how strictly
 * @param fail whether a payload with errors is to be answered with 422
 * @param language the language of the findings
 */
record ValidationQuestion(Wanted wanted, boolean fail, Language language) {

    private static final List<String> PARAMETERS =
            List.of("model", "representation", "strict", "all-instances", "fail", "lang");
    private static final String AUTO = "auto";

    /**
     * What is asked for.
     *
     * @param links the headers {@code Link}
     * @throws Failure with everything that is wrong with the parameters
     */
    static ValidationQuestion from(Call call, @Nullable String acceptLanguage, List<String> links) {
        return new Reader(call.parameters()).question(acceptLanguage, links);
    }

    private static final class Reader {

        private final Map<String, List<String>> given;
        private final List<Problem.Part> problems = new ArrayList<>();

        private Reader(Map<String, List<String>> given) {
            this.given = given;
        }

        private ValidationQuestion question(@Nullable String acceptLanguage, List<String> links) {
            given.forEach(this::refuseUnknown);
            String model = single("model").orElse("");
            String[] parts = model.split("@", 2);
            ModelId id = model.isEmpty() ? null : ModelId.parse(parts[0]).orElse(null);
            if (!model.isEmpty() && id == null) {
                refuse(
                        "model",
                        "Model se napiše kot Parking-SI/OffStreetParking ali Parking-SI/OffStreetParking@1.0.0",
                        "Write a model as Parking-SI/OffStreetParking or Parking-SI/OffStreetParking@1.0.0");
            }
            Version version = version(parts.length == 2 ? parts[1] : "latest");
            Representation representation = representation();
            boolean strict = flag("strict");
            Moments moments = flag("all-instances") ? Moments.ALL : Moments.LATEST;
            boolean fail = flag("fail");
            if (!problems.isEmpty()) {
                throw new Failure(
                        new Problem(Reason.INVALID_REQUEST, problems.get(0).message(), problems));
            }
            Wanted wanted = new Wanted(
                    id, version, representation, strict, moments, ContextLink.in(links), Wanted.MOST_FINDINGS);
            String lang = single("lang").orElse(null);
            return new ValidationQuestion(wanted, fail, Languages.choose(lang, acceptLanguage));
        }

        private @Nullable Version version(String text) {
            if (text.equals(Finder.LATEST)) {
                return null;
            }
            Optional<Version> version = Version.parse(text);
            if (version.isEmpty()) {
                refuse("model", "Različica se napiše kot 1.2.0", "Write a version as 1.2.0");
            }
            return version.orElse(null);
        }

        private @Nullable Representation representation() {
            String text = single("representation").orElse(AUTO);
            Optional<Representation> representation = Representation.of(text);
            if (representation.isEmpty() && !text.equals(AUTO)) {
                String allowed = AUTO + ", "
                        + Arrays.stream(Representation.values())
                                .map(Representation::code)
                                .collect(Collectors.joining(", "));
                refuse("representation", "Dovoljene vrednosti so: " + allowed, "Allowed are: " + allowed);
            }
            return representation.orElse(null);
        }

        private boolean flag(String name) {
            String text = single(name).orElse("false");
            if (!Set.of("true", "false", "").contains(text)) {
                refuse(name, "Dovoljeni vrednosti sta true in false", "Allowed are true and false");
            }
            return !text.equals("false");
        }

        private Optional<String> single(String name) {
            List<String> values = given.getOrDefault(name, List.of());
            if (values.size() > 1) {
                refuse(name, "Parameter je lahko naveden samo enkrat", "The parameter can be given only once");
            }
            return values.stream().findFirst();
        }

        private void refuseUnknown(String name, List<String> values) {
            if (!PARAMETERS.contains(name)) {
                String list = String.join(", ", PARAMETERS);
                String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
                refuse(
                        shown,
                        "Tega parametra tu ni; dovoljeni so: " + list,
                        "There is no such parameter here; allowed are: " + list);
            }
        }

        private void refuse(String parameter, String sl, String en) {
            problems.add(Problem.Part.inParameter(parameter, new LocalizedText(sl + ".", en + ".")));
        }
    }
}

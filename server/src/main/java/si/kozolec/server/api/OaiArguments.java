package si.kozolec.server.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of an OAI-PMH request, checked as its verb wants them: each at most once, none unknown, none missing. */
final class OaiArguments {

    /** The way of counting time: whole seconds. */
    static final String GRANULARITY = "YYYY-MM-DDThh:mm:ssZ";

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of("identifier"),
            "ListSets", Set.of("resumptionToken"),
            "GetRecord", Set.of("identifier", "metadataPrefix"),
            "ListIdentifiers", Set.of("metadataPrefix", "from", "until", "set", "resumptionToken"),
            "ListRecords", Set.of("metadataPrefix", "from", "until", "set", "resumptionToken"));

    private final String verb;
    private final Map<String, List<String>> arguments;

    private OaiArguments(String verb, Map<String, List<String>> arguments) {
        this.verb = verb;
        this.arguments = arguments;
    }

    static OaiArguments of(Map<String, List<String>> parameters) {
        List<String> verbs = parameters.getOrDefault("verb", List.of());
        Set<String> known = verbs.size() == 1 ? KNOWN.get(verbs.get(0)) : null;
        if (known == null) {
            throw new OaiError(
                    "badVerb",
                    "Say one of these verbs, once: Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords,"
                            + " GetRecord.");
        }
        OaiArguments arguments = new OaiArguments(verbs.get(0), parameters);
        parameters.forEach((name, values) -> {
            if (!name.equals("verb") && !known.contains(name)) {
                throw OaiError.badArgument(
                        "The verb " + arguments.verb + " does not take the argument " + shown(name) + ".");
            }
            if (values.size() > 1) {
                throw OaiError.badArgument("The argument " + shown(name) + " is there more than once.");
            }
        });
        if (arguments.get("resumptionToken").isPresent() && parameters.size() > 2) {
            throw OaiError.badArgument("A resumptionToken stands alone, beside the verb.");
        }
        return arguments;
    }

    String verb() {
        return verb;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(arguments.get(name)).map(values -> values.get(0));
    }

    String need(String name) {
        return get(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> OaiError.badArgument("The verb " + verb + " needs the argument " + name + "."));
    }

    /** The list that is asked for, from its beginning or from where it was left. */
    OaiToken list() {
        Optional<String> token = get("resumptionToken");
        if (token.isPresent()) {
            return OaiToken.parse(token.get())
                    .orElseThrow(() -> new OaiError("badResumptionToken", "This is no resumptionToken of ours."));
        }
        Optional<String> from = get("from");
        Optional<String> until = get("until");
        if (from.isPresent()
                && until.isPresent()
                && from.get().length() != until.get().length()) {
            throw OaiError.badArgument("The arguments from and until must have the same granularity.");
        }
        Instant first = from.map(text -> time("from", text, false)).orElse(Instant.EPOCH);
        Instant last = until.map(text -> time("until", text, true)).orElse(OaiToken.FOR_EVER);
        if (first.isAfter(last)) {
            throw OaiError.badArgument("The argument from is later than until.");
        }
        return new OaiToken(need("metadataPrefix"), get("set").orElse(""), first, last, Instant.EPOCH, "", 0);
    }

    private static Instant time(String name, String text, boolean end) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                LocalDate day = LocalDate.parse(text);
                return end
                        ? day.plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusSeconds(1)
                        : day.atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Told below, as for every other text that is no time.
        }
        throw OaiError.badArgument("The argument " + name + " must be like 2026-03-14 or 2026-03-14T09:00:00Z.");
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}

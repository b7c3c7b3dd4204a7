package si.kozolec.server.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Party;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.ckan.Use;
import si.kozolec.server.ckan.UseDesk;

/**
 * The page of a model in one version.
 *
 * @param frame what is around it
 * @param model what is known of it
 * @param alternates what machines are told at the same address; nothing for a model that was never published
 * @param published the version that is shown; empty for a model that was never published
 * @param versions all published versions, the newest first
 * @param withdrawal why the version is not for use any more; empty for one that is
 * @param attributes its attributes of the first level
 * @param relations where it leads
 * @param twin the page of the national model that is made from it, or of the one that this is made from
 * @param examples payloads to look at
 * @param snippets lines to copy
 * @param files the files that can be taken home
 * @param uses which data sets of open-data portals use it; empty when no portal is read
 */
public record ModelPage(
        Frame frame,
        ModelVersion model,
        List<Alternate> alternates,
        Optional<PublishedVersion> published,
        List<Issue> versions,
        String withdrawal,
        List<AttributeRow> attributes,
        List<Relation> relations,
        Optional<Link> twin,
        List<Snippet> examples,
        List<Snippet> snippets,
        List<String> files,
        List<UseDesk.Found> uses)
        implements Page {

    private static final Pattern SENTENCE = Pattern.compile("[.!?](?=\\s+\\p{Lu})");
    private static final int LONG = 320;

    public ModelPage {
        alternates = List.copyOf(alternates);
        versions = List.copyOf(versions);
        attributes = List.copyOf(attributes);
        relations = List.copyOf(relations);
        examples = List.copyOf(examples);
        snippets = List.copyOf(snippets);
        files = List.copyOf(files);
        uses = List.copyOf(uses);
    }

    /**
     * A published version.
     *
     * @param withdrawn why it is not for use any more; empty for one that is
     */
    public record Issue(Version version, Instant time, String withdrawn) {}

    /** A line of the list of facts; the address is where its value leads, empty for nowhere. */
    public record Fact(String label, String value, String address) {}

    public ModelId id() {
        return model.id();
    }

    public String title() {
        String title = frame.texts().of(model.title());
        return title.isEmpty() ? id().name() : title;
    }

    /** What it is, in the first two sentences of its description. */
    public String lead() {
        return description().substring(0, leadEnd()).strip();
    }

    /** The rest of its description, as HTML; empty when the lead says it all. */
    public String rest() {
        String rest = description().substring(leadEnd()).strip();
        return rest.isEmpty() ? "" : Markdown.html(rest);
    }

    public String leadHtml() {
        return Markdown.html(lead());
    }

    public String status() {
        return frame.texts()
                .orElse("status." + model.status().code(), model.status().code());
    }

    /** The page of the model to use instead; empty when none is named. */
    public String successorLink() {
        String successor = model.successor();
        return successor == null ? "" : frame.link("/models/" + successor.replace('@', '/'));
    }

    public String fileLink(String file) {
        return published
                .map(version -> frame.addresses().file(id(), version.version(), file))
                .orElse("");
    }

    public String versionLink(Version version) {
        return frame.link("/models/" + id() + "/" + version);
    }

    public String below(String page) {
        return frame.link("/models/" + id() + "/" + page);
    }

    /** Where the quality of the version that is shown is told. */
    public String qualityLink() {
        return published
                .map(version -> frame.link("/models/" + id() + "/quality?version=" + version.version()))
                .orElse("");
    }

    /** Where the signed credential of the version that is shown is; a page for people who come with a browser. */
    public String credentialLink() {
        return published
                .map(version -> frame.link("/models/" + id() + "/" + version.version() + "/credential"))
                .orElse("");
    }

    public boolean isShown(Version version) {
        return published.filter(shown -> shown.version().equals(version)).isPresent();
    }

    /** The newest version, when it is not the one that is shown. */
    public Optional<Version> newer() {
        return versions.stream()
                .filter(issue -> issue.withdrawn().isEmpty() && !issue.version().isPreRelease())
                .map(Issue::version)
                .findFirst()
                .filter(newest -> published
                        .filter(shown -> shown.version().compareTo(newest) < 0)
                        .isPresent());
    }

    /** What is not right with it, the worst first. */
    public List<Finding> findings() {
        return model.findings().stream()
                .sorted(java.util.Comparator.comparing(Finding::severity).reversed())
                .limit(30)
                .toList();
    }

    public List<Party> adopters() {
        return model.adopters();
    }

    public String name(@Nullable Party party) {
        return party == null ? "" : frame.texts().of(party.name());
    }

    /** The data sets that use it, over all portals. */
    public int useCount() {
        return uses.stream().mapToInt(found -> found.uses().size()).sum();
    }

    /** Of which version a data set speaks, and whose it is, in one line. */
    public String about(Use use) {
        return Stream.of(
                        use.organisation(),
                        use.version().isEmpty() ? "" : frame.texts().of("fact.version") + " " + use.version())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** When a portal was read, or that it could not be. */
    public String state(UseDesk.Found found) {
        Texts texts = frame.texts();
        if (!found.isRead()) {
            return texts.of("model.uses.unread");
        }
        String state = texts.count(
                "model.uses.read",
                found.reading().datasets(),
                texts.time(found.reading().at()));
        return found.trouble().isEmpty() ? state : state + " " + texts.of("model.uses.trouble");
    }

    /** The facts to list: a label, what it says, and where it leads. */
    public List<Fact> facts() {
        return Stream.of(
                        fact(
                                "fact.version",
                                published
                                        .map(version -> version.version() + date(version))
                                        .orElse(""),
                                ""),
                        fact("fact.entityType", model.entityType(), ""),
                        fact("fact.domains", String.join(", ", domains()), ""),
                        fact("fact.license", model.license(), ""),
                        fact("fact.publisher", name(model.publisher()), address(model.publisher())),
                        fact("fact.contact", name(model.contact()), address(model.contact())),
                        fact("fact.derivedFrom", text(model.derivedFrom()), web(text(model.derivedFrom()))),
                        fact(
                                "fact.origin",
                                model.origin() == null ? "" : model.origin().repository(),
                                web(model.origin() == null ? "" : model.origin().repository())))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private String date(PublishedVersion version) {
        return versions.stream()
                .filter(issue -> issue.version().equals(version.version()))
                .map(issue -> " (" + frame.texts().date(issue.time()) + ")")
                .findFirst()
                .orElse("");
    }

    private List<String> domains() {
        return model.domains().stream()
                .map(domain -> ModelCard.domain(frame.texts(), domain))
                .toList();
    }

    private String description() {
        return frame.texts().of(model.description());
    }

    private int leadEnd() {
        String text = description();
        Matcher end = SENTENCE.matcher(text);
        int found = 0;
        while (end.find() && found < 2) {
            found++;
            if (found == 2 || end.end() > LONG) {
                return end.end();
            }
        }
        return text.length();
    }

    private Fact fact(String key, String value, String address) {
        return new Fact(frame.texts().of(key), value, address);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String address(@Nullable Party party) {
        if (party == null) {
            return "";
        }
        String url = web(text(party.url()));
        return url.isEmpty() && party.email() != null && party.email().matches("[^\\s:?&]{1,100}@[^\\s:?&]{1,100}")
                ? "mailto:" + party.email()
                : url;
    }

    private static String web(String address) {
        return address.matches("https?://\\S{1,500}") ? address : "";
    }
}

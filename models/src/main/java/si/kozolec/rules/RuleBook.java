package si.kozolec.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.SchemaLibrary;
import si.kozolec.validation.SchemaCheck;

/**
 * Says whether a model is a good one: asks all rules, and knows the page of help of each. May be shared between threads.
 *
 * <pre>{@code
 * RuleBook book = RuleBook.standard();
 * List<Finding> findings = book.check(new Proposal(files, id, Surroundings.of(catalogue)));
 * book.help("attribute-unit", Language.SL);
 * }</pre>
 *
 * <p>Whoever looks at many models of one tree asks {@link #over}: what they share is then read once.
 */
public final class RuleBook {

    private static final Comparator<Finding> BY_PLACE = Comparator.<Finding, String>comparing(
                    finding -> String.valueOf(finding.file()))
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Comparator.comparing(Finding::severity).reversed());

    private final List<Rule> rules;
    private final boolean strict;
    private final SchemaCheck schemas = new SchemaCheck();
    private final HelpIndex help = new HelpIndex();

    private RuleBook(boolean strict) {
        this.rules = AllRules.inOrder();
        this.strict = strict;
    }

    /** The rules that a curator's server applies. */
    public static RuleBook standard() {
        return new RuleBook(false);
    }

    /** The same rules, and examples judged strictly: wrong formats and unknown attributes are errors. */
    public static RuleBook strict() {
        return new RuleBook(true);
    }

    /**
     * A rule as people see it in a list.
     *
     * @param code its stable name
     * @param worst the worst that it can tell
     * @param title what it asks, in a few words
     */
    public record Entry(String code, Severity worst, LocalizedText title) {}

    /** All rules in their order. */
    public List<Entry> rules() {
        return rules.stream()
                .map(rule -> new Entry(
                        rule.code(),
                        rule.worst(),
                        new LocalizedText(help.title(rule.code(), Language.SL), help.title(rule.code(), Language.EN))))
                .toList();
    }

    /**
     * The page of help about a rule, or about any other code that a finding of {@link #check} has, in Markdown; empty when there is no
     * such code.
     */
    public Optional<String> help(String code, Language language) {
        return help.page(code, language);
    }

    /** Every code that there is a page for. */
    public List<String> codes() {
        return help.codes();
    }

    /** All that is to be said about a proposal. */
    public List<Finding> check(Proposal proposal) {
        return judge(proposal).findings();
    }

    /** What each rule says about a proposal. */
    public Verdict judge(Proposal proposal) {
        return over(proposal.files()).judge(proposal.id(), proposal.surroundings());
    }

    /** Ready to look at any number of models of one tree. */
    public Session over(ModelFiles files) {
        return new Session(new SchemaLibrary(files));
    }

    /** Looks at models of one tree. May be shared between threads; good for as long as the files do not change. */
    public final class Session {

        private final SchemaLibrary library;
        private final ModelReader reader;

        private Session(SchemaLibrary library) {
            this.library = library;
            this.reader = new ModelReader(library);
        }

        /** What each rule says about a model. */
        public Verdict judge(ModelId id, Surroundings surroundings) {
            ModelReader.Reading reading = reader.readWithBundle(id);
            String path = id.folder() + "/schema.json";
            Subject subject =
                    new Subject(library, reading, schemas.check(reading.bundle(), path), surroundings, strict);
            List<Outcome> outcomes = new ArrayList<>();
            for (Rule rule : rules) {
                outcomes.add(ask(rule, subject));
            }
            return new Verdict(reading.model(), outcomes, inOrder(outcomes), examples(subject));
        }

        private Map<String, Boolean> examples(Subject subject) {
            Map<String, Boolean> examples = new HashMap<>();
            if (subject.stands()) {
                subject.examples().all().forEach(example -> examples.put(example.file(), example.conforms()));
            }
            return examples;
        }

        private Outcome ask(Rule rule, Subject subject) {
            if (!rule.applies(subject)) {
                return new Outcome(rule.code(), false, List.of());
            }
            Found found = new Found(rule.code());
            rule.check(subject, found);
            return new Outcome(rule.code(), true, Located.in(library, found.all()));
        }
    }

    private static List<Finding> inOrder(List<Outcome> outcomes) {
        Map<List<Object>, Finding> once = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            for (Finding finding : outcome.findings()) {
                List<Object> key =
                        List.of(finding.code(), String.valueOf(finding.file()), finding.pointer(), finding.message());
                once.putIfAbsent(key, finding);
            }
        }
        return once.values().stream().sorted(BY_PLACE).toList();
    }
}

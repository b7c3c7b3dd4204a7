package si.kozolec.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.report.Excerpt;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Failure;
import si.kozolec.cli.words.NearestName;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.rules.AssessmentJson;
import si.kozolec.rules.RuleBook;
import si.kozolec.rules.SelfAssessment;
import si.kozolec.rules.Surroundings;
import si.kozolec.rules.Verdict;

/** Says whether a folder holds good models, by the rules that a curator's server applies; models that are named together are neighbours. */
final class CheckCommand implements Command {

    @Override
    public int run(Shell shell) {
        boolean strict = shell.arguments().has(Option.STRICT);
        RuleBook book = strict ? RuleBook.strict() : RuleBook.standard();
        Optional<String> rule = shell.arguments().value(Option.HELP_RULE);
        if (rule.isPresent()) {
            return help(shell, book, rule.get());
        }
        ModelTree tree = ModelTree.of(shell, shell.arguments().only());
        Surroundings surroundings = Surroundings.among(tree.files(), tree.models());
        RuleBook.Session session = book.over(tree.files());
        Optional<String> form = shell.arguments().value(Option.MIM2);
        return form.isPresent()
                ? assess(shell, tree, session, surroundings, form.get())
                : new Check(shell, tree).run(session, surroundings);
    }

    private static int help(Shell shell, RuleBook book, String code) {
        String page = book.help(code, shell.texts().language()).orElseThrow(() -> unknown(book, code));
        shell.out().print(page);
        return ExitCode.CONFORMS;
    }

    private static Failure unknown(RuleBook book, String code) {
        List<String> rules = book.rules().stream().map(RuleBook.Entry::code).toList();
        String known = NearestName.to(code, book.codes()).orElseGet(() -> String.join(", ", rules));
        return Failure.usage("rule-unknown", code, known);
    }

    private static int assess(
            Shell shell, ModelTree tree, RuleBook.Session session, Surroundings surroundings, String form) {
        boolean several = tree.models().size() > 1;
        boolean supported = true;
        String before = several ? "[" : "";
        for (ModelId id : tree.models()) {
            SelfAssessment assessment = SelfAssessment.of(session.judge(id, surroundings));
            supported &= assessment.supportsClaim();
            byte[] bytes = form.equals("earl") ? AssessmentJson.earl(assessment) : AssessmentJson.plain(assessment);
            shell.out().print(before + new String(bytes, StandardCharsets.UTF_8).stripTrailing());
            before = ",\n";
        }
        shell.out().println(several ? "]" : "");
        return supported ? ExitCode.CONFORMS : ExitCode.FINDINGS;
    }

    /** One check of a tree. */
    private static final class Check {

        private final Shell shell;
        private final ModelTree tree;
        private final Telling telling;
        private final boolean text;
        private final Counts counts = new Counts();
        private final Set<Said> said = new HashSet<>();
        private final Map<String, String> names = new HashMap<>();

        private Check(Shell shell, ModelTree tree) {
            this.shell = shell;
            this.tree = tree;
            this.text = shell.format().equals("text");
            int most = shell.arguments().number(Option.MAX_FINDINGS, Telling.MOST);
            this.telling = new Telling(shell, most, counts, new Progress(shell.surroundings()));
        }

        /** What was told of a file that several models share is not told again for each of them. */
        private record Said(@Nullable String file, String pointer, String code, LocalizedText message) {}

        private int run(RuleBook.Session session, Surroundings surroundings) {
            for (ModelId id : tree.models()) {
                tell(session.judge(id, surroundings));
            }
            return telling.end();
        }

        private void tell(Verdict verdict) {
            Map<String, List<Finding>> byFile = new LinkedHashMap<>();
            String schema = verdict.model().id().folder() + "/" + ModelFolders.SCHEMA;
            for (Finding finding : verdict.findings()) {
                if (said.add(new Said(finding.file(), finding.pointer(), finding.code(), finding.message()))) {
                    String file = finding.file() == null ? schema : finding.file();
                    byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(finding);
                }
            }
            byFile.forEach((file, findings) -> tell(verdict, file, findings));
            telling.judged(named(schema), 0, 0);
            verdict.examples().forEach((file, conforms) -> {
                counts.add(verdict.model().id(), verdict.model().version(), conforms);
                telling.judged(named(file), 1, conforms ? 1 : 0);
            });
        }

        private void tell(Verdict verdict, String file, List<Finding> findings) {
            String name = named(file);
            List<@Nullable Excerpt> excerpts = new ArrayList<>();
            if (text && !telling.full()) {
                byte[] bytes = tree.files().read(file).orElseGet(() -> new byte[0]);
                findings.forEach(finding -> excerpts.add(excerpt(bytes, finding)));
            }
            List<Finding> told = findings.stream()
                    .map(finding -> finding.at(name, finding.pointer()))
                    .toList();
            telling.findings(
                    name, told, excerpts, verdict.model().id(), verdict.model().version());
        }

        private static @Nullable Excerpt excerpt(byte[] bytes, Finding finding) {
            // The first line of a file shows nothing: what is said of it is said of the whole file.
            boolean whole = finding.pointer().isEmpty() && finding.line() <= 1;
            return finding.line() <= 0 || whole
                    ? null
                    : Excerpt.of(bytes, 0, bytes.length, finding.line() - 1L, finding.column());
        }

        private String named(String path) {
            return names.computeIfAbsent(path, p -> tree.named(shell, p));
        }
    }
}

package si.kozolec.cli;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.report.Excerpt;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.Judge;
import si.kozolec.validation.SchemaCheck;
import si.kozolec.validation.Wanted;

/** Says whether a folder holds good models: readable, with a schema that stands, and examples that conform to it. */
final class CheckCommand implements Command {

    @Override
    public int run(Shell shell) {
        ModelTree tree = ModelTree.of(shell, shell.arguments().only());
        Progress progress = new Progress(shell.surroundings());
        Telling telling = new Telling(shell, shell.arguments().number(Option.MAX_FINDINGS, Telling.MOST), progress);
        Counts counts = new Counts();
        Judge judge = new Judge(new FilesSource(tree.files()));
        ModelReader reader = new ModelReader(tree.files());
        SchemaCheck schemas = new SchemaCheck();
        for (ModelId id : tree.models()) {
            boolean sound = model(shell, tree, reader, schemas, id, telling);
            if (sound) {
                examples(shell, tree, judge, id, counts, progress, telling);
            }
        }
        return telling.end(counts);
    }

    /** Tells what is wrong with the model itself; whether examples can be judged by it. */
    private static boolean model(
            Shell shell, ModelTree tree, ModelReader reader, SchemaCheck schemas, ModelId id, Telling telling) {
        ModelReader.Reading reading = reader.readWithBundle(id);
        String path = id.folder() + "/" + ModelFolders.SCHEMA;
        List<Finding> wrong = schemas.check(reading.bundle(), path);
        List<Finding> all = new ArrayList<>(reading.model().findings());
        all.addAll(wrong);
        List<Finding> told = new ArrayList<>();
        List<@Nullable Excerpt> excerpts = new ArrayList<>();
        for (Finding finding : all) {
            String file = finding.file();
            excerpts.add(file == null || finding.line() <= 0 ? null : excerpt(tree, file, finding));
            told.add(file == null ? finding : named(finding, tree.named(shell, file)));
        }
        String file = tree.named(shell, path);
        telling.findings(file, told, excerpts, id, reading.model().version());
        telling.judged(file, 0, 0);
        return !Finding.anyError(wrong);
    }

    private static @Nullable Excerpt excerpt(ModelTree tree, String file, Finding finding) {
        return tree.files()
                .read(file)
                .map(bytes -> Excerpt.of(bytes, 0, bytes.length, finding.line() - 1L, finding.column()))
                .orElse(null);
    }

    private static void examples(
            Shell shell, ModelTree tree, Judge judge, ModelId id, Counts counts, Progress progress, Telling telling) {
        boolean strict = shell.arguments().has(Option.STRICT);
        Wanted wanted = new Wanted(id, null, null, strict, Wanted.MOST_FINDINGS);
        boolean text = shell.format().equals("text");
        FileJudging judging = new FileJudging(judge, wanted, counts, text, 1, progress, telling);
        for (String path : tree.files().filesUnder(id.folder() + "/examples")) {
            Optional<byte[]> bytes = isPayload(path) ? tree.files().read(path) : Optional.empty();
            bytes.ifPresent(content -> judging.judge(
                    new Input(tree.named(shell, path), content.length, () -> new ByteArrayInputStream(content))));
        }
    }

    private static boolean isPayload(String path) {
        return path.endsWith(".json") || path.endsWith(".jsonld");
    }

    private static Finding named(Finding finding, String file) {
        return new Finding(
                finding.severity(),
                finding.code(),
                finding.message(),
                finding.hint(),
                file,
                finding.line(),
                finding.column(),
                finding.pointer(),
                finding.schemaPointer());
    }
}

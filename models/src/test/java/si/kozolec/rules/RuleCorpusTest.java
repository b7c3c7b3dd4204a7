package si.kozolec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Catalogues;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.Severity;
import si.kozolec.schema.Corpus;

class RuleCorpusTest {

    private final RuleBook book = RuleBook.standard();

    @Test
    void the_national_catalogue_has_neither_errors_nor_warnings() throws IOException {
        List<Verdict> verdicts = verdicts(Catalogues.builtIn());

        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(14);
        assertThat(verdicts.stream()
                        .flatMap(verdict -> verdict.findings().stream())
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .map(finding -> finding.code() + " " + finding.file() + " " + finding.pointer()))
                .isEmpty();
    }

    @Test
    void the_national_catalogue_supports_the_claim_to_follow_mim2() throws IOException {
        assertThat(verdicts(Catalogues.builtIn()))
                .allSatisfy(verdict ->
                        assertThat(SelfAssessment.of(verdict).supportsClaim()).isTrue());
    }

    @Test
    void upstream_is_looked_at_without_a_crash_and_every_finding_says_where_and_what_to_do() {
        List<Verdict> verdicts = verdicts(Corpus.upstream());

        assertThat(verdicts).hasSizeGreaterThan(200);
        assertThat(verdicts.stream().flatMap(verdict -> verdict.findings().stream()))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(finding -> {
                    assertThat(finding.file()).isNotBlank();
                    assertThat(finding.line()).as(finding.toString()).isPositive();
                    assertThat(finding.pointer()).isNotNull();
                    assertThat(finding.message().sl()).isNotBlank();
                    assertThat(finding.message().en()).isNotBlank();
                    assertThat(finding.hint().sl()).as(finding.toString()).isNotBlank();
                    assertThat(finding.hint().en()).isNotBlank();
                    assertThat(book.codes()).contains(finding.code());
                });
        assertThat(verdicts.stream().filter(Verdict::isPublishable)).hasSizeGreaterThan(50);
        assertThat(verdicts.stream()
                        .flatMap(verdict -> verdict.findings().stream())
                        .filter(Finding::isError))
                .isNotEmpty();
    }

    private List<Verdict> verdicts(ModelFiles files) {
        RuleBook.Session session = book.over(files);
        Surroundings surroundings = Surroundings.among(files, ModelFolders.in(files));
        List<Verdict> verdicts = new ArrayList<>();
        ModelFolders.in(files).forEach(id -> verdicts.add(session.judge(id, surroundings)));
        return verdicts;
    }
}

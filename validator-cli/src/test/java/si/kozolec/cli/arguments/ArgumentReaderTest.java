package si.kozolec.cli.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Failure;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.Language;

class ArgumentReaderTest {

    @Test
    void options_stand_before_or_after_what_is_named_with_or_without_equals() {
        Arguments read =
                ArgumentReader.read("validate", "a.json", "--strict", "--model", "S/M", "b č.json", "--lang=sl");

        assertThat(read.verb()).isEqualTo(Verb.VALIDATE);
        assertThat(read.operands()).containsExactly("a.json", "b č.json");
        assertThat(read.value(Option.MODEL)).hasValue("S/M");
        assertThat(read.value(Option.LANG)).hasValue("sl");
        assertThat(read.has(Option.STRICT)).isTrue();
        assertThat(read.has(Option.FROZEN)).isFalse();
    }

    @Test
    void two_dashes_end_the_options_and_one_dash_is_standard_input() {
        assertThat(ArgumentReader.read("validate", "-", "--", "--strict").operands())
                .containsExactly("-", "--strict");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_what_was_probably_meant() {
        assertThatThrownBy(() -> ArgumentReader.read("validate", "--strickt", "--format=xml", "--model"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(failure.texts()).hasSize(3);
                    assertThat(failure.texts().get(0).en()).contains("did you mean --strict?");
                    assertThat(failure.texts().get(1).sl()).contains("text, json, sarif");
                });
    }

    @Test
    void an_option_that_the_command_does_not_take_is_refused() {
        assertThatThrownBy(() -> ArgumentReader.read("pull", "--strict")).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> ArgumentReader.read("diff", "a", "b", "--format", "sarif"))
                .isInstanceOf(Failure.class);
    }

    @Test
    void who_asks_for_help_gets_it_whatever_else_is_wrong() {
        assertThat(ArgumentReader.read("validate", "--nonsense", "--help").has(Option.HELP))
                .isTrue();
    }

    @Test
    void picocli_reads_the_same_from_the_same_table() {
        CommandLine picocli = new HelpPages(Texts.in(Language.EN)).program();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String[] words = words(random);
            Arguments ours = ArgumentReader.read(words);
            ParseResult theirs = picocli.parseArgs(words).subcommand();
            assertThat(theirs.commandSpec().name()).isEqualTo(words[0]);
            for (Option option : Verb.VALIDATE.options()) {
                assertThat(theirs.hasMatchedOption(option.flag()))
                        .as("%s in %s", option, List.of(words))
                        .isEqualTo(ours.has(option));
                if (option.takesValue() && ours.has(option)) {
                    assertThat((String) theirs.matchedOption(option.flag()).getValue())
                            .isEqualTo(ours.value(option, ""));
                }
            }
            List<String> operands = theirs.matchedPositionalValue(0, List.of());
            assertThat(operands).isEqualTo(ours.operands());
        }
    }

    private static String[] words(Random random) {
        List<String> words = new ArrayList<>(List.of("validate"));
        List<Option> left = new ArrayList<>(Verb.VALIDATE.options());
        left.removeAll(List.of(Option.HELP, Option.VERSION));
        for (int i = random.nextInt(6); i > 0; i--) {
            if (random.nextBoolean()) {
                words.add("file " + i + ".json");
                continue;
            }
            Option option = left.remove(random.nextInt(left.size()));
            List<String> allowed = Verb.VALIDATE.allowed(option);
            String value = allowed.isEmpty() ? "value" + i : allowed.get(random.nextInt(allowed.size()));
            if (!option.takesValue()) {
                words.add(option.flag());
            } else if (random.nextBoolean()) {
                words.add(option.flag() + "=" + value);
            } else {
                words.addAll(List.of(option.flag(), value));
            }
        }
        return words.toArray(String[]::new);
    }
}

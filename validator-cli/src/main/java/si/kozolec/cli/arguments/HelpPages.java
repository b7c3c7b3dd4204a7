package si.kozolec.cli.arguments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import si.kozolec.cli.words.Texts;

/** Makes help and shell completion from the table of commands, with picocli. */
public final class HelpPages {

    private static final String PROGRAM = "kozolec";
    private static final int WIDTH = 100;

    private final Texts texts;

    public HelpPages(Texts texts) {
        this.texts = texts;
    }

    /** The help for a command, or for the whole program. */
    public String help(@Nullable Verb verb, boolean coloured) {
        Ansi ansi = coloured ? Ansi.ON : Ansi.OFF;
        CommandLine program = program();
        CommandLine shown = verb == null
                ? program
                : Optional.ofNullable(program.getSubcommands().get(verb.word())).orElse(program);
        return shown.getUsageMessage(ansi);
    }

    /** A script that lets bash, and zsh with {@code bashcompinit}, complete what is typed. */
    public String completion() {
        return AutoComplete.bash(PROGRAM, program());
    }

    /** The program as picocli sees it. */
    CommandLine program() {
        CommandSpec program = spec(PROGRAM, "program", Verb.everywhere(), null);
        for (Verb verb : Verb.values()) {
            if (verb.isShown()) {
                program.addSubcommand(verb.word(), command(verb));
            }
        }
        program.usageMessage().customSynopsis(texts.text("help-synopsis"));
        return new CommandLine(program);
    }

    private CommandSpec command(Verb verb) {
        CommandSpec command = spec(verb.word(), "command." + verb.word(), verb.options(), verb);
        if (!verb.operands().isEmpty()) {
            command.addPositional(PositionalParamSpec.builder()
                    .index("0..*")
                    .arity("0..*")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .paramLabel(verb.operands())
                    .hideParamSyntax(true)
                    .description(texts.text("command." + verb.word() + ".operands"))
                    .build());
        }
        return command;
    }

    private CommandSpec spec(String name, String key, List<Option> options, @Nullable Verb verb) {
        CommandSpec spec = CommandSpec.create().name(name);
        for (Option option : options) {
            spec.addOption(option(option, verb));
        }
        spec.usageMessage()
                .width(WIDTH)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .synopsisHeading(texts.text("help-usage"))
                .parameterListHeading("%n")
                .optionListHeading(texts.text("help-options"))
                .commandListHeading(texts.text("help-commands"))
                .description(texts.text(key))
                .footerHeading("%n")
                .footer(texts.text(key + ".footer").split("\n", -1));
        return spec;
    }

    private OptionSpec option(Option option, @Nullable Verb verb) {
        String[] names = option.letter().isEmpty()
                ? new String[] {option.flag()}
                : new String[] {option.letter(), option.flag()};
        OptionSpec.Builder builder = OptionSpec.builder(names).description(description(option, verb));
        if (option.takesValue()) {
            builder.type(String.class).paramLabel(option.label()).hideParamSyntax(true);
            List<String> allowed = verb == null ? option.allowed() : verb.allowed(option);
            if (!allowed.isEmpty()) {
                builder.completionCandidates(allowed);
            }
        } else {
            builder.type(boolean.class);
        }
        return builder.build();
    }

    /** What an option does, here; the values that it may have stand behind it. */
    String description(Option option, @Nullable Verb verb) {
        List<String> allowed = verb == null ? option.allowed() : verb.allowed(option);
        String words = texts.text(option.key());
        return allowed.isEmpty() ? words : words + ": " + String.join(", ", allowed);
    }
}

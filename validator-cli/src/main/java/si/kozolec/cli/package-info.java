/**
 * The command line that vendors run in their pipelines: one class a command, and the wiring that starts them.
 *
 * <p>A pipeline has payloads and one question: do they conform to the national model, in the version that the contract names?
 * Everything here serves that answer: {@link si.kozolec.cli.Program} reads the command and runs it, the rooms below find the
 * models ({@code source}), read the words of the user ({@code arguments}) and write the answer ({@code report}).
 */
@NullMarked
package si.kozolec.cli;

import org.jspecify.annotations.NullMarked;

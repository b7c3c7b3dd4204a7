/**
 * What the user typed: the commands with their options as one table, the reader of command lines, and what is made from the table
 * for people and shells: help, completion, manual page.
 *
 * <p>The reader is ours, because picocli alone takes longer than a payload may take; help and completion are picocli's. Both work
 * from the same table, and a test holds them to the same answers.
 */
@NullMarked
package si.kozolec.cli.arguments;

import org.jspecify.annotations.NullMarked;

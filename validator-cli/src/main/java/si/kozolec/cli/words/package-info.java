/** What the program says: its own texts in Slovenian and English, and how it ends when it cannot go on. */
@NullMarked
package si.kozolec.cli.words;

import org.jspecify.annotations.NullMarked;

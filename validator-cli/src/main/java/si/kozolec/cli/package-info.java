/** The command line that vendors run in their pipelines. */
@NullMarked
package si.kozolec.cli;

import org.jspecify.annotations.NullMarked;

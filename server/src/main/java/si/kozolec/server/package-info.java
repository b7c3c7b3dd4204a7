/** The program: how it is started, configured and wired. */
@NullMarked
package si.kozolec.server;

import org.jspecify.annotations.NullMarked;

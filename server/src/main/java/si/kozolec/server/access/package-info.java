/** The porter's lodge: who somebody is, and what they may do here. */
@NullMarked
package si.kozolec.server.access;

import org.jspecify.annotations.NullMarked;

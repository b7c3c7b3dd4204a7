/** What the search promises, shown on small models in memory. */
@NullMarked
package si.kozolec.server.search;

import org.jspecify.annotations.NullMarked;

/** Looks at the pages as people do, in a real browser; knows nothing of any page. */
@NullMarked
package si.kozolec.server.browser;

import org.jspecify.annotations.NullMarked;

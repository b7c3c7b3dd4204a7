/**
 * What is published, and how it comes to be so.
 *
 * <p>{@link si.kozolec.server.catalogue.Catalogue} answers every question of a reader from a
 * {@link si.kozolec.server.catalogue.Snapshot}: the state of one commit, which never changes under a reader's feet.
 * {@link si.kozolec.server.catalogue.Importer} takes in what others have published, {@link
 * si.kozolec.server.catalogue.Publisher} writes it: one commit on {@code main}, one tag a version, moved together. Then, and
 * only then, the search index follows; it can be thrown away and made again at any time.
 */
@NullMarked
package si.kozolec.server.catalogue;

import org.jspecify.annotations.NullMarked;

package si.kozolec.server.api;

import java.util.List;

/**
 * A page of clashes, on the wire.
 *
 * @param total how many there are
 * @param page which page this is, from 1
 * @param size how many are on a page
 * @param items the clashes, terms before IRIs, in the order of the alphabet
 */
public record ClashesRepresentation(int total, int page, int size, List<ClashRepresentation> items) {

    public ClashesRepresentation {
        items = List.copyOf(items);
    }
}

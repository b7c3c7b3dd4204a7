package si.kozolec.rules;

import si.kozolec.schema.Pointers;

/**
 * A place in a file of the tree.
 *
 * @param file the path of the file
 * @param pointer the place in it (RFC 6901); empty for the whole file
 */
record Spot(String file, String pointer) {

    Spot below(String name) {
        return new Spot(file, Pointers.below(pointer, name));
    }
}

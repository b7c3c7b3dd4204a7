package si.kozolec.schema;

/**
 * Where the copier of schemas is.
 *
 * @param path the file
 * @param pointer the place in it
 * @param document the resources of the file
 * @param resource the one that the place is in
 * @param scope by which resources the copier came there
 * @param depth how deep in the copy
 */
record SchemaPlace(String path, String pointer, Resources document, Resource resource, DynamicScope scope, int depth) {

    /** The place that somebody comes to from a scope, by a reference or from the start. */
    static SchemaPlace of(String path, String pointer, Resources document, DynamicScope from, int depth) {
        Resource resource = document.around(pointer);
        return new SchemaPlace(path, pointer, document, resource, from.inside(path, resource), depth);
    }

    SchemaPlace below(String name) {
        return new SchemaPlace(path, Pointers.below(pointer, name), document, resource, scope, depth + 1);
    }

    SchemaPlace atDepth(int newDepth) {
        return new SchemaPlace(path, pointer, document, resource, scope, newDepth);
    }

    /** The same place, in the resource that begins there if one does. */
    SchemaPlace entered() {
        Resource opened = document.opensAt(pointer);
        return opened == null || opened == resource
                ? this
                : new SchemaPlace(path, pointer, document, opened, scope.inside(path, opened), depth);
    }

    Dialect dialect() {
        return resource.dialect();
    }
}

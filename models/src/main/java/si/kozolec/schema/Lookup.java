package si.kozolec.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import si.kozolec.schema.Resolution.Resolved;
import si.kozolec.schema.Resolution.Unresolved;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a reference means, in this order: a part of its own document that claims the address; a file of the tree, by its
 * path; the document itself, by its {@code $id}; a file by an address relative to that {@code $id}; and at last files whose path
 * differs in case only, or that claim the address.
 */
final class Lookup {

    private static final String UPSTREAM_COMMONS = "data-models/common-schema.json";
    private static final String OWN_COMMONS = "data-models-SI/common-schema.json";

    /** Says that a reference leads somewhere only when an {@code $id} around it is left aside. */
    private static final String OUTSIDE = "reference-outside";

    private final SchemaLibrary library;
    private final SchemaIndex index;
    private final Predicate<String> exists;

    Lookup(SchemaLibrary library, SchemaIndex index, Predicate<String> exists) {
        this.library = library;
        this.index = index;
        this.exists = exists;
    }

    Resolution resolve(String fromPath, Resource from, String reference) {
        int hash = reference.indexOf('#');
        String address = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : Pointers.decode(reference.substring(hash + 1));
        if (fragment.equals("/")) {
            // Strictly a member without a name; everybody who writes it means the whole document.
            fragment = "";
        }
        return address.isEmpty()
                ? inDocument(fromPath, from, fragment)
                : byAddress(fromPath, from.address(), address, fragment);
    }

    private Resolution inDocument(String path, Resource from, String fragment) {
        Resolution found = within(path, from.pointer(), fragment, null);
        if (found instanceof Unresolved && !from.pointer().isEmpty()) {
            Resolution outside = within(path, "", fragment, OUTSIDE);
            return outside instanceof Resolved ? outside : found;
        }
        return found;
    }

    private Resolution byAddress(String path, ResourceAddress from, String address, String fragment) {
        Resources document = library.resources(path);
        if (document.hasParts()) {
            Optional<Resource> part = document.part(from.claimed(address));
            if (part.isPresent()) {
                return within(path, part.get().pointer(), fragment, null);
            }
        }
        String nearby = from.nearby(address);
        Optional<Resolution> file = file(path, nearby, fragment, null);
        if (file.isPresent()) {
            return file.get();
        }
        String claimed = from.claimed(address);
        if (claimed.equals(document.whole().address().claimed())) {
            return within(path, "", fragment, null);
        }
        return file(path, claimed, fragment, null)
                .or(() -> nearby.equals(address) ? Optional.empty() : file(path, address, fragment, OUTSIDE))
                .or(() -> sameButCase(path, nearby, fragment))
                .or(() -> alias(List.of(claimed, address), fragment))
                .orElseGet(() -> new Unresolved("reference-unresolved"));
    }

    private Optional<Resolution> file(String fromPath, String address, String fragment, @Nullable String note) {
        for (SchemaAddress.Candidate candidate : SchemaAddress.candidates(fromPath, address)) {
            if (exists.test(candidate.path())) {
                String liberty = note == null ? candidate.note() : note;
                return Optional.of(within(candidate.path(), candidate.pointer(), fragment, liberty));
            }
            if (candidate.path().equals(UPSTREAM_COMMONS) && exists.test(OWN_COMMONS)) {
                return Optional.of(within(OWN_COMMONS, "", fragment, "reference-own-commons"));
            }
        }
        return Optional.empty();
    }

    private Optional<Resolution> sameButCase(String fromPath, String address, String fragment) {
        for (SchemaAddress.Candidate candidate : SchemaAddress.candidates(fromPath, address)) {
            Optional<String> found = index.sameButCase(candidate.path());
            if (found.isPresent()) {
                return Optional.of(within(found.get(), candidate.pointer(), fragment, "reference-case"));
            }
        }
        return Optional.empty();
    }

    private Optional<Resolution> alias(List<String> addresses, String fragment) {
        return addresses.stream()
                .flatMap(address -> index.withId(address).stream())
                .findFirst()
                .map(path -> within(path, "", fragment, "reference-alias"));
    }

    private Resolution within(String path, String base, String fragment, @Nullable String note) {
        Optional<JsonNode> root = library.document(path).flatMap(JsonDocument::content);
        if (root.isEmpty()) {
            return new Unresolved("reference-not-json");
        }
        String pointer = base + fragment;
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            pointer = library.resources(path).around(base).anchors().getOrDefault(fragment, Resource.NOWHERE);
        }
        String found = pointer;
        return Pointers.follow(root.get(), pointer)
                .<Resolution>map(node -> new Resolved(path, found, node, note))
                .orElseGet(() -> new Unresolved("reference-pointer"));
    }
}

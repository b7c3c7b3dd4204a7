package si.kozolec.schema;

import java.net.URI;

/**
 * What the references in a resource are relative to.
 *
 * @param claimed the address that the resource has by its own {@code $id} and those around it; empty when there is none
 * @param nearby the same without the {@code $id} of the document, which is wrong so often: relative to the document's file
 */
record ResourceAddress(String claimed, String nearby) {

    /** Longer ones are no addresses, and would grow with each part that is relative to them. */
    private static final int LONGEST = 4_000;

    static ResourceAddress ofDocument(String id) {
        return new ResourceAddress(normal(against("", id)), "");
    }

    ResourceAddress inner(String id) {
        return new ResourceAddress(claimed(id), nearby(id));
    }

    /** The address that a reference means by the book. */
    String claimed(String reference) {
        return normal(against(claimed, reference));
    }

    /** The address that a reference means when the document's {@code $id} is left aside. */
    String nearby(String reference) {
        return against(nearby, reference);
    }

    private static String against(String base, String given) {
        int hash = given.indexOf('#');
        String address = hash < 0 ? given : given.substring(0, hash);
        if (base.isEmpty() || address.isEmpty() || base.length() + address.length() > LONGEST) {
            return address.isEmpty() ? base : address;
        }
        try {
            URI around = URI.create(base);
            boolean bare =
                    around.getRawAuthority() != null && around.getRawPath().isEmpty();
            return (bare ? URI.create(base + "/") : around).resolve(address).toString();
        } catch (IllegalArgumentException e) {
            // Not an address: it can still be called by the very same letters.
            return address;
        }
    }

    /** The address without detours, {@code a/../b}. */
    private static String normal(String address) {
        try {
            return URI.create(address).normalize().toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}

package si.kozolec.ngsild;

import tools.jackson.databind.JsonNode;

/** Tells when an attribute says that it is of a kind that does not exist, or keeps its value where its kind does not. */
final class OddKinds {

    private OddKinds() {}

    static void tell(Form form, String name, JsonNode written, Place from, Notes notes) {
        String member = written.has("type") ? "type" : "@type";
        // Without a word for its kind an attribute is concise; a type that stands there all the same is none.
        boolean noWord = form.shape() == Form.Shape.CONCISE && written.has(member);
        if (form.oddKind() != null || noWord) {
            String said = form.oddKind() == null ? written.path(member).toString() : form.oddKind();
            notes.warning(
                    "attribute-kind-unknown",
                    from.below(member),
                    name,
                    said,
                    form.kind().ngsiName());
        } else if (form.shape() == Form.Shape.NORMALIZED
                && form.member() != null
                && form.member() != ValueMember.of(form.kind())) {
            notes.warning(
                    "attribute-value-elsewhere",
                    from.below(form.member().member()),
                    name,
                    form.kind().ngsiName(),
                    form.member().member(),
                    ValueMember.of(form.kind()).member());
        }
    }
}

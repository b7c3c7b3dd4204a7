package si.kozolec.draft;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import si.kozolec.identification.KnownAttributes.Known;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.sample.Field;
import si.kozolec.sample.Folding;
import tools.jackson.databind.JsonNode;

/**
 * An attribute of the draft: what the payload shows of it, and what the repository knows.
 *
 * @param name its name in the draft
 * @param field the field of the payload
 * @param known the attribute that it is taken over from; null when nobody knows it
 * @param rows how many entities the payload has
 */
record Planned(String name, Field field, @Nullable Known known, int rows) {

    private static final Pattern PLAIN = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final int MANY_ROWS = 20;
    private static final int FEW_VALUES = 8;
    private static final int ROWS_TO_REQUIRE = 3;
    private static final Set<String> PERSONAL = Set.of(
            "email",
            "telephone",
            "phone",
            "phonenumber",
            "faxnumber",
            "birthdate",
            "dateofbirth",
            "givenname",
            "familyname",
            "firstname",
            "lastname",
            "fullname",
            "licenseplate",
            "vehicleplateidentifier",
            "ipaddress",
            "owner",
            "ime",
            "priimek",
            "telefon",
            "eposta",
            "lastnik",
            "emso",
            "davcnastevilka",
            "registrskaoznaka");

    static Planned of(Field field, @Nullable Known known, int rows) {
        return new Planned(
                known == null ? name(field.name()) : known.attribute().name(), field, known, rows);
    }

    /** The name as attributes are written: a small letter first, no separators. */
    private static String name(String written) {
        if (PLAIN.matcher(written).matches()) {
            return written;
        }
        StringBuilder name = new StringBuilder();
        for (String word : Folding.words(written)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        String plain = name.toString().replaceAll("[^A-Za-z0-9]", "");
        return plain.isEmpty() ? "attribute" : Character.isDigit(plain.charAt(0)) ? "n" + plain : plain;
    }

    Planned called(String newName) {
        return new Planned(newName, field, known, rows);
    }

    AttributeKind kind() {
        if (field.isGeometry()) {
            return AttributeKind.GEO_PROPERTY;
        }
        if (field.kind() != AttributeKind.UNSTATED) {
            return field.kind();
        }
        if (known != null && known.attribute().kind() != AttributeKind.UNSTATED) {
            return known.attribute().kind();
        }
        boolean identifiers = !field.values().isEmpty()
                && field.values().stream().allMatch(value -> value.asString("").startsWith("urn:ngsi-ld:"));
        return identifiers ? AttributeKind.RELATIONSHIP : AttributeKind.PROPERTY;
    }

    /** The JSON types of its values: those of the known attribute, when it allows what the payload has. */
    List<String> types() {
        Set<String> types = new TreeSet<>(field.types());
        if (known != null) {
            List<String> theirs = known.attribute().types();
            boolean allowed = types.stream()
                    .allMatch(type -> theirs.contains(type) || (type.equals("integer") && theirs.contains("number")));
            if (allowed && !theirs.isEmpty()) {
                return theirs.stream().filter(type -> !type.equals("null")).toList();
            }
        }
        return List.copyOf(types);
    }

    /** The values that it may have; empty when any will do. */
    List<String> enumeration() {
        boolean texts =
                field.types().equals(Set.of("string")) || field.itemTypes().equals(Set.of("string"));
        if (!texts || !field.allValues()) {
            return List.of();
        }
        List<String> values = field.values().stream().map(JsonNode::asString).toList();
        if (known != null && known.attribute().enumeration().containsAll(values)) {
            return known.attribute().enumeration();
        }
        boolean few = field.format().isEmpty()
                && field.present() >= MANY_ROWS
                && values.size() >= 2
                && values.size() <= FEW_VALUES
                && values.size() * 4 <= field.present();
        return few ? values.stream().sorted().toList() : List.of();
    }

    /** The format of its texts; empty when they have none. */
    String format() {
        if (field.isGeometry()) {
            return "";
        }
        return kind() == AttributeKind.RELATIONSHIP && field.format().isEmpty() ? "uri" : field.format();
    }

    /** The UN/CEFACT code of its unit; empty when nobody knows it. */
    String unit() {
        if (!field.unit().isEmpty()) {
            return field.unit();
        }
        Attribute attribute = known == null ? null : known.attribute();
        return attribute == null || attribute.unit() == null
                ? ""
                : attribute.unit().code().isEmpty()
                        ? attribute.unit().text()
                        : attribute.unit().code();
    }

    boolean isNumber() {
        return types().contains("number") || types().contains("integer");
    }

    LocalizedText description() {
        return known == null ? LocalizedText.NONE : known.attribute().description();
    }

    /** A name for people: that of the known attribute, or the heading of the column. */
    LocalizedText label() {
        LocalizedText theirs =
                known == null ? LocalizedText.NONE : known.attribute().label();
        boolean heading = theirs.isEmpty() && !PLAIN.matcher(field.name()).matches();
        return heading ? new LocalizedText(field.name(), "") : theirs;
    }

    boolean isRequired() {
        return rows >= ROWS_TO_REQUIRE && field.present() == rows;
    }

    boolean mayBePersonal() {
        return field.format().equals("email")
                || PERSONAL.contains(Folding.key(name))
                || PERSONAL.contains(Folding.key(field.name()));
    }
}

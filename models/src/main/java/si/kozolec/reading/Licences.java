package si.kozolec.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises licences, however they are named, and gives their SPDX identifiers. */
public final class Licences {

    private static final int FIRST_PAGES = 8_000;
    private static final Pattern SPDX =
            Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*-\\d[\\d.]{0,6}(?:-[a-z-]{1,12})?");

    /** How a licence shows: by a word of its address or name, and by words of its text that no other one has. */
    private record Signs(String spdx, Pattern named, List<String> words) {

        private static Signs of(String spdx, String named, String... words) {
            return new Signs(spdx, Pattern.compile(named), List.of(words));
        }
    }

    private static final List<Signs> KNOWN = List.of(
            Signs.of("CC0-1.0", "publicdomain/zero|\\bcc-?0\\b", "cc0 1.0 universal"),
            Signs.of("CC-BY-SA-4.0", "licenses/by-sa/4|cc-by-sa-4", "attribution-sharealike 4.0"),
            Signs.of("CC-BY-NC-4.0", "licenses/by-nc/4|cc-by-nc-4", "attribution-noncommercial 4.0"),
            Signs.of("CC-BY-ND-4.0", "licenses/by-nd/4|cc-by-nd-4", "attribution-noderivatives 4.0"),
            Signs.of("CC-BY-3.0", "licenses/by/3|cc-by-3", "attribution 3.0 unported"),
            Signs.of("CC-BY-4.0", "licenses/by/4|cc[- ]by[- ]?4|\\bcc[- ]by\\b", "attribution 4.0 international"),
            Signs.of("CC-BY-4.0", "$^", "creativecommons.org/licenses/by/4.0"),
            Signs.of("ODbL-1.0", "opendatacommons.org/licenses/odbl|\\bodbl\\b", "open database license"),
            Signs.of("ODC-By-1.0", "opendatacommons.org/licenses/by", "open data commons attribution license"),
            Signs.of("EUPL-1.2", "eupl", "european union public licence", "1.2"),
            Signs.of("Apache-2.0", "apache(?:\\.org/licenses/license)?-?2", "apache license", "version 2.0"),
            Signs.of("MPL-2.0", "mpl-?2|mozilla.org/mpl/2", "mozilla public license", "2.0"),
            Signs.of("AGPL-3.0", "agpl", "gnu affero general public license"),
            Signs.of("LGPL-3.0", "lgpl", "gnu lesser general public license"),
            Signs.of("GPL-3.0", "\\bgpl-?3", "gnu general public license", "version 3"),
            Signs.of(
                    "MIT",
                    "(?:^|/)mit(?:$|[/ -])",
                    "permission is hereby granted, free of charge",
                    "without restriction"),
            Signs.of("BSD-3-Clause", "bsd-?3", "redistribution and use in source and binary forms", "neither the name"),
            Signs.of("BSD-2-Clause", "bsd-?2", "redistribution and use in source and binary forms"),
            Signs.of(
                    "ISC",
                    "(?:^|/)isc$",
                    "permission to use, copy, modify, and/or distribute this software for any purpose"),
            Signs.of("Unlicense", "unlicense", "free and unencumbered software released into the public domain"));

    private Licences() {}

    /** The licence that a {@code license} field names: an identifier, a name, or the address of a licence itself. */
    public static Optional<String> named(String stated) {
        String text = stated.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.contains("smart-data-models.github.io")) {
            // The address of the model's own licence file says only that there is one.
            return Optional.empty();
        }
        Optional<String> known = KNOWN.stream()
                .filter(l -> l.named().matcher(text).find())
                .map(Signs::spdx)
                .findFirst();
        return known.or(() -> SPDX.matcher(stated.strip()).matches() ? Optional.of(stated.strip()) : Optional.empty());
    }

    /** The licence that a text is, or speaks of. */
    public static Optional<String> recognised(String licenceText) {
        // Every licence names itself, or says what makes it so, on its first pages.
        String head = licenceText.substring(0, Math.min(licenceText.length(), FIRST_PAGES));
        String text = head.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return KNOWN.stream()
                .filter(licence -> licence.words().stream().allMatch(text::contains))
                .map(Signs::spdx)
                .findFirst();
    }
}

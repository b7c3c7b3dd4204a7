package si.kozolec.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicencesTest {

    @Test
    void a_licence_is_known_by_name_or_address() {
        assertThat(Licences.named("CC-BY-4.0")).contains("CC-BY-4.0");
        assertThat(Licences.named("https://creativecommons.org/licenses/by/4.0"))
                .contains("CC-BY-4.0");
        assertThat(Licences.named("https://opensource.org/licenses/MIT")).contains("MIT");
        assertThat(Licences.named("MIT")).contains("MIT");
        assertThat(Licences.named("EUPL-1.2")).contains("EUPL-1.2");
        assertThat(Licences.named("https://opendatacommons.org/licenses/odbl/1-0/"))
                .contains("ODbL-1.0");
        assertThat(Licences.named("BSD-3-Clause")).contains("BSD-3-Clause");
        assertThat(Licences.named("CC0")).contains("CC0-1.0");
        assertThat(Licences.named("PDDL-1.0")).contains("PDDL-1.0");
    }

    @Test
    void an_address_that_only_says_there_is_a_licence_names_none() {
        assertThat(Licences.named("https://smart-data-models.github.io/dataModel.IT/CloudRegion/LICENSE.md"))
                .isEmpty();
        assertThat(Licences.named("https://github.com/parkingdata/spec/blob/master/LICENSE"))
                .isEmpty();
        assertThat(Licences.named("")).isEmpty();
        assertThat(Licences.named("free for all")).isEmpty();
    }

    @Test
    void a_licence_is_known_by_its_words() {
        assertThat(Licences.recognised("# Creative Commons Attribution 4.0\nInternational Public License"))
                .contains("CC-BY-4.0");
        assertThat(Licences.recognised("CC BY 4.0, https://creativecommons.org/licenses/by/4.0/legalcode"))
                .contains("CC-BY-4.0");
        assertThat(Licences.recognised(
                        "Permission is hereby granted, free of charge, to any person … without restriction"))
                .contains("MIT");
        assertThat(Licences.recognised("Apache License\n   Version 2.0, January 2004"))
                .contains("Apache-2.0");
        assertThat(Licences.recognised("Redistribution and use in source and binary forms … Neither the name"))
                .contains("BSD-3-Clause");
        assertThat(Licences.recognised("Redistribution and use in source and binary forms"))
                .contains("BSD-2-Clause");
        assertThat(Licences.recognised("ask the mayor")).isEmpty();
    }
}

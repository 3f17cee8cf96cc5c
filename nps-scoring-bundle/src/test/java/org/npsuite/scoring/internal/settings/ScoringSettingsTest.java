// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoringSettingsTest {

    private static final String[] ITEMS = {"GOOD:30", "POOR:-100"};

    @Test
    void listInATextFileIsAsGoodAsOneInAForm() {
        String[] text = {"GOOD:30 , POOR:-100"};

        ScoringSettings typed = Settings.with("bands", text).build();

        assertThat(typed.bands())
                .isEqualTo(Settings.with("bands", ITEMS).build().bands());
        assertThat(typed.ignored()).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.score.Bands;
import org.npsuite.model.slice.Grouping;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.npsuite.testkit.settings.SettingsContract;

class ScoringSettingsTest extends SettingsContract {

    private static final String[] ITEMS = {"GOOD:30", "POOR:-100"};

    ScoringSettingsTest() {
        super(ScoringSettings.PID, ScoringSettings.Config.class, "alarm.limit = 0", "weight.share = 0");
    }

    @Override
    protected SettingsReport read(Map<String, Object> given) {
        return new ScoringSettings(given);
    }

    @Test
    void listInATextFileIsAsGoodAsOneInAForm() {
        String[] text = {"GOOD:30 , POOR:-100"};

        ScoringSettings typed = Settings.with("bands", text).build();

        assertThat(typed.bands())
                .isEqualTo(Settings.with("bands", ITEMS).build().bands());
        assertThat(typed.unusable()).isEmpty();
    }

    @ParameterizedTest(name = "bands {0} cost the standard ones")
    @ValueSource(strings = {"GOOD", "GOOD:x,POOR:-100", "GOOD:10", "GOOD:10,GOOD:-100"})
    void bandsThatMakeNoSenseAreReplaced(String bands) {
        ScoringSettings settings = Settings.with("bands", bands).build();

        assertThat(settings.bands()).isEqualTo(Bands.STANDARD);
        assertThat(settings.unusable())
                .extracting(UnusableSetting::key, UnusableSetting::instead)
                .containsExactly(tuple("bands", "EXCEPTIONAL:70, STRONG:50, TO_IMPROVE:0, RED_FLAG:-100"));
    }

    @Test
    void aSlipChangesNoFigure() {
        assertThat(Settings.with("indicative.below", "3O").build().definition())
                .isEqualTo(Settings.standard().definition());
    }

    @Test
    void aGroupingThatIsNoneOpensNoOtherToAnonymousProgrammes() {
        ScoringSettings settings =
                Settings.with("anonymous.groupings", "month, shoe size").build();

        assertThat(settings.anonymousGroupings()).containsExactly(Grouping.parse("month"));
        assertThat(Settings.with("anonymous.groupings", "shoe size").build().anonymousGroupings())
                .isEmpty();
        assertThat(settings.unusable())
                .containsExactly(
                        new UnusableSetting(ScoringSettings.PID, "anonymous.groupings", "month, shoe size", "month"));
    }
}

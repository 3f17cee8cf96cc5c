// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.util.List;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;

/** Which settings are not in force as they were set, and what is in force instead. */
final class SettingFindings {

    private SettingFindings() {}

    /** One warning each; none where all could be used. */
    static List<Finding> of(SettingsReport report, Texts texts) {
        return report.unusable().stream()
                .map(setting -> finding(setting, texts))
                .toList();
    }

    private static Finding finding(UnusableSetting setting, Texts texts) {
        return texts.warning(
                "settings",
                setting.instead().isEmpty() ? "settings.unusable" : "settings.unusable.instead",
                setting.key(),
                setting.given(),
                setting.pid(),
                setting.instead());
    }
}

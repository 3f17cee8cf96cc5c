// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.spi.settings.GivenSettings;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set about the columns. */
@Component(
        service = {TallySettings.class, SettingsReport.class},
        immediate = true,
        configurationPid = TallySettings.PID)
@Designate(ocd = TallySettings.Config.class)
public final class TallySettings implements SettingsReport {

    static final String PID = "org.npsuite.tally";

    @ObjectClassDefinition(localization = "OSGI-INF/l10n/tally", name = "%name", description = "%description")
    @interface Config {

        @AttributeDefinition(name = "%budget", description = "%budget.description", min = "0")
        int budget_megabytes() default 0;

        @AttributeDefinition(name = "%directory", description = "%directory.description")
        String directory() default "";

        @AttributeDefinition(name = "%round", description = "%round.description", min = "50")
        int round_milliseconds() default 1000;

        @AttributeDefinition(name = "%patience", description = "%patience.description", min = "0")
        int patience_milliseconds() default 1000;
    }

    private final Config config;
    private final Optional<Path> directory;
    private final List<UnusableSetting> unusable;

    /** @param given by key, of whatever type the configuration has them */
    @Activate
    public TallySettings(Map<String, Object> given) {
        GivenSettings<Config> settings = GivenSettings.of(PID, Config.class, given);
        settings.atLeast(0, "budget.megabytes", "patience.milliseconds");
        settings.require(
                settings.values().budget_megabytes() <= Runtime.getRuntime().maxMemory() >> 20, "budget.megabytes");
        settings.atLeast(50, "round.milliseconds");
        config = settings.values();
        directory = settings.path("directory");
        unusable = settings.unusable();
    }

    /** Most memory of all columns together; 0 where the engine is to decide. */
    long budgetMegabytes() {
        return config.budget_megabytes();
    }

    /** Where columns are kept; empty where the engine is to decide. */
    Optional<Path> directory() {
        return directory;
    }

    long roundMilliseconds() {
        return config.round_milliseconds();
    }

    long patienceMilliseconds() {
        return config.patience_milliseconds();
    }

    @Override
    public List<UnusableSetting> unusable() {
        return unusable;
    }
}

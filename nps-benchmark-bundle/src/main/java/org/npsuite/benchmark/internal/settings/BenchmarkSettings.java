// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.settings;

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

/** What an administrator may set about benchmarks. */
@Component(
        service = {BenchmarkSettings.class, SettingsReport.class},
        immediate = true,
        configurationPid = BenchmarkSettings.PID)
@Designate(ocd = BenchmarkSettings.Config.class)
public final class BenchmarkSettings implements SettingsReport {

    /** Where the settings are found in Config Admin. */
    public static final String PID = "org.npsuite.benchmark";

    @ObjectClassDefinition(
            name = "%benchmark.name",
            description = "%benchmark.description",
            localization = "OSGI-INF/l10n/benchmark")
    @interface Config {

        @AttributeDefinition(name = "%inLineWithin.name", description = "%inLineWithin.description", min = "0")
        double in_line_within() default 5.0;

        @AttributeDefinition(name = "%stockPack.name", description = "%stockPack.description")
        boolean stock_pack() default true;

        @AttributeDefinition(name = "%lingerMillis.name", description = "%lingerMillis.description", min = "0")
        long linger_millis() default 700;

        @AttributeDefinition(name = "%directory.name", description = "%directory.description")
        String directory() default "";
    }

    private final Config config;
    private final Optional<Path> directory;
    private final List<UnusableSetting> unusable;

    /** @param given by key, of whatever type the configuration has them */
    @Activate
    public BenchmarkSettings(Map<String, Object> given) {
        GivenSettings<Config> settings = GivenSettings.of(PID, Config.class, given);
        settings.atLeast(0, "in.line.within", "linger.millis");
        config = settings.values();
        directory = settings.path("directory");
        unusable = settings.unusable();
    }

    /** Points within which a gap is "in line", whatever its interval. */
    public double inLineWithin() {
        return config.in_line_within();
    }

    /** Whether the pack that comes with this bundle takes part. */
    public boolean stockPack() {
        return config.stock_pack();
    }

    /** How long figures stay after their bringer has gone, so that an update leaves no gap; below a second. */
    public long lingerMillis() {
        return config.linger_millis();
    }

    /**
     * Where packs may be dropped.
     *
     * @param etc the host's directory of configuration; {@code null} where it has none
     * @return empty where nothing is set and the host has no such directory
     */
    public Optional<Path> directory(String etc) {
        return directory.or(() -> Optional.ofNullable(etc).map(path -> Path.of(path, "nps", "benchmarks")));
    }

    @Override
    public List<UnusableSetting> unusable() {
        return unusable;
    }
}

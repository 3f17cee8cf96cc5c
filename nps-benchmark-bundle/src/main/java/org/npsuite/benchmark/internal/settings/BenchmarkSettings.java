// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set about benchmarks. */
@Component(service = BenchmarkSettings.class, configurationPid = BenchmarkSettings.PID)
@Designate(ocd = BenchmarkSettings.Config.class)
public final class BenchmarkSettings {

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

    private final double inLineWithin;
    private final boolean stockPack;
    private final long lingerMillis;
    private final String directory;

    @Activate
    public BenchmarkSettings(Config config) {
        this(config.in_line_within(), config.stock_pack(), config.linger_millis(), config.directory());
    }

    public BenchmarkSettings(double inLineWithin, boolean stockPack, long lingerMillis, String directory) {
        this.inLineWithin = Math.max(0, inLineWithin);
        this.stockPack = stockPack;
        this.lingerMillis = Math.max(0, lingerMillis);
        this.directory = directory;
    }

    /** Points within which a gap is "in line", whatever its interval. */
    public double inLineWithin() {
        return inLineWithin;
    }

    /** Whether the pack that comes with this bundle takes part. */
    public boolean stockPack() {
        return stockPack;
    }

    /** How long figures stay after their bringer has gone, so that an update leaves no gap; below a second. */
    public long lingerMillis() {
        return lingerMillis;
    }

    /**
     * Where packs may be dropped.
     *
     * @param etc the host's directory of configuration; {@code null} where it has none
     * @return empty where nothing is set and the host has no such directory
     */
    public Optional<Path> directory(String etc) {
        if (!directory.isBlank()) {
            return Optional.of(Path.of(directory));
        }
        return Optional.ofNullable(etc).map(path -> Path.of(path, "nps", "benchmarks"));
    }
}

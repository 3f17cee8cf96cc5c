// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.testkit.settings.SettingsContract;

class BenchmarkSettingsTest extends SettingsContract {

    BenchmarkSettingsTest() {
        super(BenchmarkSettings.PID, BenchmarkSettings.Config.class);
    }

    @Override
    protected SettingsReport read(Map<String, Object> given) {
        return new BenchmarkSettings(given);
    }

    @Test
    void whatIsSetIsTaken() {
        BenchmarkSettings settings = new BenchmarkSettings(
                Map.of("in.line.within", "2.5", "stock.pack", "false", "linger.millis", 0, "directory", "/srv/packs"));

        assertThat(settings.inLineWithin()).isEqualTo(2.5);
        assertThat(settings.stockPack()).isFalse();
        assertThat(settings.lingerMillis()).isZero();
        assertThat(settings.directory("/etc")).contains(Path.of("/srv/packs"));
    }

    @Test
    void aMisspeltSwitchLeavesTheStockPackInUse() {
        assertThat(new BenchmarkSettings(Map.of("stock.pack", "flase")).stockPack())
                .isTrue();
    }

    @Test
    void aDirectoryThatIsNoneLeavesTheHostsOwn() {
        BenchmarkSettings settings = new BenchmarkSettings(Map.of("directory", "a\0b"));

        assertThat(settings.directory("/etc")).contains(Path.of("/etc/nps/benchmarks"));
        assertThat(settings.unusable()).hasSize(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.npsuite.benchmark.internal.compare.Figures;
import org.npsuite.benchmark.internal.pack.PackRefusedException;
import org.npsuite.benchmark.internal.registry.Origin;
import org.npsuite.benchmark.internal.registry.Origin.Kind;
import org.npsuite.benchmark.internal.registry.PackRegistry;
import org.npsuite.benchmark.internal.settings.BenchmarkSettings;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.testkit.FixedClock;

class BenchmarkExaminationTest {

    private static final Origin FILE = new Origin(Kind.FILE, "file:a", "etc/nps/benchmarks/a.zip", 0, -1);
    private static final Origin BUNDLE = new Origin(Kind.BUNDLE, "bundle:7", "acme 1.0", 0, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final PackRegistry registry = new PackRegistry(new BenchmarkSettings(Map.of("linger.millis", 0)));
    private final BenchmarkExamination examination =
            new BenchmarkExamination(registry, FixedClock.at("2026-11-23T12:00:00Z"));

    @AfterEach
    void stop() {
        registry.stop();
    }

    @Test
    void aPackInUseIsWell() {
        registry.accept(BUNDLE, pack(null));

        assertThat(examine())
                .containsExactly(new Finding(
                        Severity.OK, "Benchmarks", "Pack test 1.0.0, brought by acme 1.0, is in use with 1 figures."));
    }

    @Test
    void aRefusedPackIsAnErrorWithItsReason() {
        registry.refuse(FILE, new PackRefusedException("sources.csv", "is empty"));

        assertThat(examine()).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(examine().get(0).text()).contains("etc/nps/benchmarks/a.zip").contains("sources.csv: is empty");
    }

    @Test
    void theVersionThatStaysIsNamed() {
        registry.accept(FILE, pack(null));
        registry.refuse(FILE, new PackRefusedException("sources.csv", "is empty"));

        assertThat(examine().get(0).text()).contains("Its version 1.0.0 stays in use");
    }

    @Test
    void anOverriddenPackIsNamed() {
        registry.accept(FILE, pack(null));
        registry.accept(BUNDLE, pack(null));

        assertThat(examine().get(1).text()).contains("brought by acme 1.0, is not used");
    }

    @Test
    void aPackThatHasExpiredOrWillSoonIsAWarning() {
        registry.accept(FILE, pack(TODAY.minusDays(1)));
        assertThat(examine().get(0).text()).contains("expired on November 22, 2026");

        registry.accept(FILE, pack(TODAY));
        assertThat(examine().get(0).text()).contains("expires on November 23, 2026");
        assertThat(examine()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void aHostWithoutPacksIsToldWhatToDo() {
        assertThat(examination.examine(Locale.FRENCH).get(0).text()).startsWith("Aucun jeu de chiffres");
    }

    private List<Finding> examine() {
        return examination.examine(Locale.ENGLISH);
    }

    private static BenchmarkPack pack(LocalDate until) {
        return Figures.pack(Figures.mean("o1", "10")).validUntil(until).build();
    }
}

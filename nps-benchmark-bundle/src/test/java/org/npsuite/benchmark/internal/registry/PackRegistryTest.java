// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.benchmark.internal.compare.Figures.mean;
import static org.npsuite.benchmark.internal.compare.Figures.pack;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.npsuite.benchmark.internal.pack.PackRefusedException;
import org.npsuite.benchmark.internal.registry.Origin.Kind;
import org.npsuite.model.benchmark.BenchmarkPack;

class PackRegistryTest {

    private static final Origin BUNDLE = new Origin(Kind.BUNDLE, "bundle:7:p", "acme 1.0", 0, 7);
    private static final Origin OTHER = new Origin(Kind.BUNDLE, "bundle:8:p", "acme 2.0", 0, 8);
    private static final Origin FILE = new Origin(Kind.FILE, "file:p", "etc/nps/benchmarks/p", 0, -1);

    private PackRegistry registry = new PackRegistry(0);

    @AfterEach
    void stop() {
        registry.stop();
    }

    @Test
    void aSnapshotDoesNotChangeWhenPacksDo() {
        registry.accept(BUNDLE, version("1"));
        Snapshot before = registry.snapshot();

        registry.accept(BUNDLE, version("2"));

        assertThat(before.packs()).extracting(BenchmarkPack::version).containsExactly("1");
        assertThat(registry.snapshot().packs())
                .extracting(BenchmarkPack::version)
                .containsExactly("2");
    }

    @Test
    void aBadPackLeavesTheLastGoodOneInUse() {
        registry.accept(BUNDLE, version("1"));

        registry.refuse(BUNDLE, refusal());

        assertThat(registry.snapshot().packs())
                .extracting(BenchmarkPack::version)
                .containsExactly("1");
        assertThat(registry.snapshot().deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.inUse()).isTrue();
            assertThat(delivery.complaints()).hasSize(1);
        });
    }

    @Test
    void theLastGoodPackSurvivesAnUpdateOfItsBundleToABadOne() {
        registry.accept(BUNDLE, version("1"));
        registry.withdraw(BUNDLE.key());
        assertThat(registry.snapshot().packs()).isEmpty();

        registry.refuse(BUNDLE, refusal());

        assertThat(registry.snapshot().packs())
                .extracting(BenchmarkPack::version)
                .containsExactly("1");
    }

    @Test
    void aGoodPackEndsTheComplaints() {
        registry.refuse(BUNDLE, refusal());
        assertThat(registry.snapshot().packs()).isEmpty();

        registry.accept(BUNDLE, version("1"));

        assertThat(registry.snapshot().deliveries().get(0).complaints()).isEmpty();
    }

    @Test
    void ofTwoPacksOfOneNameTheFileIsUsedAndTheOtherIsStillListed() {
        registry.accept(BUNDLE, version("1"));
        registry.accept(FILE, version("2"));

        assertThat(registry.snapshot().packs())
                .extracting(BenchmarkPack::version)
                .containsExactly("2");
        assertThat(registry.snapshot().deliveries()).hasSize(2);

        registry.remove(FILE.key());

        assertThat(registry.snapshot().packs())
                .extracting(BenchmarkPack::version)
                .containsExactly("1");
    }

    @Test
    void aHigherRankingWinsAmongBundles() {
        registry.accept(BUNDLE, version("1"));
        registry.accept(new Origin(Kind.SERVICE, "service:9:s", "s", 10, 9), version("2"));

        assertThat(registry.snapshot().packs())
                .extracting(BenchmarkPack::version)
                .containsExactly("2");
    }

    @Test
    void anUninstalledBundleIsForgotten() {
        registry.accept(BUNDLE, version("1"));
        registry.withdraw(BUNDLE.key());
        registry.forgetBundle(7);
        Awaitility.await().until(() -> registry.snapshot().deliveries().isEmpty());

        registry.refuse(BUNDLE, refusal());

        assertThat(registry.snapshot().packs()).isEmpty();
    }

    @Test
    void figuresStayForAMomentWhenTheirBringerStops() {
        registry = new PackRegistry(300);
        registry.accept(BUNDLE, version("1"));

        registry.withdraw(BUNDLE.key());

        assertThat(registry.snapshot().packs()).hasSize(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> registry.snapshot().packs().isEmpty());
    }

    @Test
    void figuresOfABundleThatIsBeingUpdatedStayUntilItIsBack() {
        registry = new PackRegistry(100);
        registry.accept(BUNDLE, version("1"));
        registry.withdraw(BUNDLE.key());

        registry.expectBack(7);

        Awaitility.await()
                .during(Duration.ofMillis(400))
                .until(() -> registry.snapshot().packs().size() == 1);
    }

    @Test
    void aPackThatComesBackInTimeIsNeverMissed() {
        registry = new PackRegistry(60_000);
        registry.accept(BUNDLE, version("1"));
        registry.withdraw(BUNDLE.key());

        registry.accept(OTHER, version("2"));

        assertThat(registry.snapshot().packs())
                .extracting(BenchmarkPack::version)
                .containsExactly("2");
    }

    private static BenchmarkPack version(String version) {
        return pack(mean("o1", "10")).version(version).build();
    }

    private static PackRefusedException refusal() {
        return PackRegistry.refusal("is bad");
    }
}

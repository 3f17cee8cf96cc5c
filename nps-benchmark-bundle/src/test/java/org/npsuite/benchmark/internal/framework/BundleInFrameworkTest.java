// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.benchmark.internal.compare.Figures;
import org.npsuite.benchmark.internal.compare.Scores;
import org.npsuite.benchmark.internal.pack.PackInMemory;
import org.npsuite.benchmark.internal.pack.Zips;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Role;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.BenchmarkQuery;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Verdict.Code;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Sector;
import org.npsuite.model.slice.Slice;
import org.npsuite.service.BenchmarkService;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.benchmark.BenchmarkSource;
import org.npsuite.spi.host.AccessPolicy;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

class BundleInFrameworkTest {

    private static final Caller VIEWER = Caller.of("viewer", Role.VIEWER);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @TempDir
    Path directory;

    private Framework framework;
    private BenchmarkService benchmarks;
    private ServiceRegistration<ScoreService> scores;
    private volatile Programme programme = Scores.bank().build();

    @BeforeEach
    void start() throws Exception {
        framework = Framework.start(directory.resolve("storage"), directory.resolve("etc"));
        scores = register(ScoreService.class, Scores.report(Scores.of(500, 300, 200)), "score");
        framework
                .context()
                .registerService(ProgrammeService.class, proxy(ProgrammeService.class, "get", () -> programme), null);
        AccessPolicy policy = caller -> caller.has(Role.VIEWER)
                ? new AccessScope(Set.of(Permission.READ_AGGREGATES), List.of())
                : AccessScope.NOTHING;
        framework.context().registerService(AccessPolicy.class, policy, null);
        benchmarks = framework.service(BenchmarkService.class);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void theStockPackAnswersAtOnce() {
        BenchmarkReport report = compare();

        assertThat(report.verdict().code()).isEqualTo(Code.REMARKABLE);
        assertThat(report.comparisons().get(0).observation().id()).isEqualTo("o012");
        assertThat(report.comparisons().get(0).provider()).startsWith("org.npsuite.nps-benchmark-bundle ");
    }

    @Test
    void aBundleOfDataComesAndGoesWithItsFigures() throws Exception {
        programme = gardenCentre();
        Bundle bundle = framework.install(new PackInMemory());
        assertThat(packs()).as("installed, not started").doesNotContain("gardens");

        bundle.start();
        assertThat(compare().comparisons().get(0).provider()).isEqualTo("org.example.gardens 1.0.0");
        assertThat(compare().verdict().code()).isEqualTo(Code.IN_LINE);

        bundle.stop();
        Awaitility.await().atMost(A_SECOND).until(() -> !packs().contains("gardens"));

        bundle.start();
        assertThat(packs()).contains("gardens");
        bundle.uninstall();
        Awaitility.await().atMost(A_SECOND).until(() -> !packs().contains("gardens"));
    }

    @Test
    void anUpdateToABadPackLeavesTheLastGoodOne() throws Exception {
        Bundle bundle = framework.install(new PackInMemory());
        bundle.start();

        bundle.update(Framework.dataOnly(new PackInMemory().replacing("observations.csv", ",31.5,", ",315,")));

        assertThat(versions()).containsExactly("1.2.0");
    }

    @Test
    void aServiceComesAndGoesWithItsPack() {
        BenchmarkSource source = () -> Figures.pack(Figures.mean("o1", "30")).build();
        ServiceRegistration<BenchmarkSource> registration =
                framework.context().registerService(BenchmarkSource.class, source, null);
        assertThat(packs()).contains("test");

        registration.unregister();

        Awaitility.await().atMost(A_SECOND).until(() -> !packs().contains("test"));
    }

    @Test
    void aServiceThatFailsKeepsNoOtherAway() {
        BenchmarkSource failing = () -> {
            throw new IllegalStateException("no database");
        };
        framework.context().registerService(BenchmarkSource.class, failing, null);
        framework.context().registerService(BenchmarkSource.class, () -> null, null);

        assertThat(packs()).containsExactly("nps-stock");
    }

    @Test
    void aServiceIsAskedAgainWhenItsPropertiesChange() {
        List<String> versions = new ArrayList<>(List.of("2.0.0", "1.0.0"));
        BenchmarkSource source = () -> Figures.pack(Figures.mean("o1", "30"))
                .name("gardens")
                .version(versions.remove(versions.size() - 1))
                .build();
        ServiceRegistration<BenchmarkSource> registration =
                framework.context().registerService(BenchmarkSource.class, source, null);
        assertThat(versions()).containsExactly("1.0.0");
        compare();

        registration.setProperties(new Hashtable<>(Map.of("edition", "2027")));

        assertThat(versions()).containsExactly("2.0.0");
    }

    @Test
    void aFileIsInUseWithinASecond() throws Exception {
        Path packs = Files.createDirectories(directory.resolve("etc/nps/benchmarks"));
        Files.write(packs.resolve("gardens.zip"), Zips.of(new PackInMemory(), ""));

        Awaitility.await().atMost(Duration.ofMillis(1_500)).until(() -> packs().contains("gardens"));
    }

    @Test
    void eightClientsNeverFailNorSeeHalfAnUpdate() throws Exception {
        programme = gardenCentre();
        Bundle bundle = framework.install(version(0));
        bundle.start();
        AtomicBoolean running = new AtomicBoolean(true);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<Long>> answers = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                answers.add(clients.submit(asking(running, seen)));
            }
            for (int update = 1; update <= 20; update++) {
                bundle.update(Framework.dataOnly(version(update)));
            }
            String last = "1.20.0";
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> seen.contains(last) || answers.stream().anyMatch(Future::isDone));
            running.set(false);
            for (Future<Long> answer : answers) {
                assertThat(answer.get()).isPositive();
            }
        } finally {
            running.set(false);
            clients.shutdownNow();
        }
    }

    private Callable<Long> asking(AtomicBoolean running, Set<String> seen) {
        return () -> {
            long asked = 0;
            for (; running.get(); asked++) {
                List<Comparison> ours = compare().comparisons().stream()
                        .filter(one -> one.pack().equals("gardens"))
                        .toList();
                assertThat(ours).as("two figures of one version").hasSize(2);
                assertThat(ours)
                        .extracting(Comparison::packVersion)
                        .containsOnly(ours.get(0).packVersion());
                // Each version publishes its own number twice: a mixture would show.
                assertThat(ours)
                        .extracting(one -> one.observation().value())
                        .containsOnly(ours.get(0).observation().value());
                seen.add(ours.get(0).packVersion());
            }
            return asked;
        };
    }

    @Test
    void whoeverHasNoRoleSeesNoPacks() {
        assertThatThrownBy(() -> benchmarks.packs(Caller.of("nobody"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void whileScoresAreAwayTheAnswerSaysSoAndPacksAreStillListed() {
        scores.unregister();

        assertThatThrownBy(this::compare).isInstanceOf(ProblemException.class).hasMessageContaining("Try again");
        assertThat(packs()).contains("nps-stock");

        register(ScoreService.class, Scores.report(Scores.of(500, 300, 200)), "score");
        assertThat(compare().verdict().code()).isEqualTo(Code.REMARKABLE);
    }

    private static PackInMemory version(int number) {
        String first = PackInMemory.OBSERVATIONS.lines().toList().get(1).replace(",31.5,", "," + number + ",");
        return new PackInMemory()
                .replacing("datapackage.json", "1.2.0", "1." + number + ".0")
                .with(
                        "observations.csv",
                        PackInMemory.OBSERVATIONS.lines().toList().get(0) + "\n" + first + "\n"
                                + first.replace("o1,", "o2,") + "\n");
    }

    private static Programme gardenCentre() {
        return Scores.bank().sector(new Sector("NACE-2", "47")).build();
    }

    private BenchmarkReport compare() {
        return benchmarks.compare(
                VIEWER,
                BenchmarkQuery.builder()
                        .slice(Slice.of("bank"))
                        .locale(Locale.ENGLISH)
                        .build());
    }

    private List<String> packs() {
        return benchmarks.packs(VIEWER).stream().map(BenchmarkPack::name).toList();
    }

    private List<String> versions() {
        return benchmarks.packs(VIEWER).stream()
                .filter(pack -> pack.name().equals("gardens"))
                .map(BenchmarkPack::version)
                .toList();
    }

    private <T> ServiceRegistration<T> register(Class<T> type, Object answer, String method) {
        return framework.context().registerService(type, proxy(type, method, () -> answer), null);
    }

    private static <T> T proxy(Class<T> type, String method, Callable<Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, parts) -> {
            if (called.getName().equals(method)) {
                return answer.call();
            }
            return switch (called.getName()) {
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == parts[0];
                case "toString" -> type.getSimpleName();
                default -> throw new UnsupportedOperationException(called.getName());
            };
        }));
    }
}

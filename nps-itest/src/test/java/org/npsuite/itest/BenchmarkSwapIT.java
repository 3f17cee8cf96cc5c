// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.itest.host.DataPack;
import org.npsuite.itest.host.Management;
import org.npsuite.itest.host.PaxKaraf;
import org.npsuite.itest.host.Rest;
import org.npsuite.itest.host.SourcePack;
import org.npsuite.itest.host.SwapPack;

/** An integrator changes the industry figures while the host serves, and an attacker tries to. */
class BenchmarkSwapIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** The promise, for a machine that has time for it. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** The same where questions leave no core free. */
    private static final Duration LOADED = Duration.ofSeconds(10);

    private static final int BOMB_MIB = 64;

    private static PaxKaraf karaf;
    private static Management management;
    private static Rest admin;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aKarafWithTheSuite() {
        karaf = PaxKaraf.withSuite();
        management = karaf.management();
        admin = karaf.admin();
        Journey.createProgramme(admin);
        Journey.rateFive(admin);
    }

    @AfterAll
    static void stop() throws IOException {
        management.close();
        karaf.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aBundleIsSwappedUnderLoad(String kind, SwapPack first, SwapPack second, SwapPack bad, String complaint)
            throws Exception {
        String newer = uri(second.bundle(folder));
        try (BenchmarkClients clients = BenchmarkClients.many(admin)) {
            clients.see(BenchmarkClients.NONE, LOADED);

            long bundle = management.installBundle(uri(first.bundle(folder)));
            clients.see(first.number(), LOADED);

            management.updateBundle(bundle, newer);
            clients.see(second.number(), LOADED);

            management.updateBundle(bundle, uri(bad.bundle(folder)));
            clients.see(second.number(), LOADED);
            assertThat(karaf.shell().run("nps:doctor")).contains(complaint).contains("Its version 2.0.0 stays in use");

            management.updateBundle(bundle, newer);
            management.stopBundle(bundle);
            clients.see(BenchmarkClients.NONE, LOADED);

            management.startBundle(bundle);
            clients.see(second.number(), LOADED);

            management.uninstallBundle(bundle);
            clients.see(BenchmarkClients.NONE, LOADED);

            assertThat(clients.versions())
                    .containsExactlyInAnyOrder(first.number(), second.number(), BenchmarkClients.NONE);
            assertThat(clients.answered()).as("answers").isGreaterThan(100);
        }
    }

    @Test
    void aSwapIsSeenWithinASecond() throws Exception {
        try (BenchmarkClients client = BenchmarkClients.one(admin)) {
            long bundle = management.installBundle(uri(DataPack.version(4).bundle(folder)));
            client.see(DataPack.version(4).number(), LOADED);

            management.updateBundle(bundle, uri(DataPack.version(5).bundle(folder)));
            client.see(DataPack.version(5).number(), A_SECOND);

            management.uninstallBundle(bundle);
            client.see(BenchmarkClients.NONE, A_SECOND);
        }
    }

    static Stream<Arguments> aBundleIsSwappedUnderLoad() {
        return Stream.of(
                Arguments.of(
                        "data",
                        DataPack.version(1),
                        DataPack.version(2),
                        DataPack.version(3).labelled("=cmd()"),
                        "org.example.swapped-banks 3.0.0 is refused: observations.csv line 2"),
                Arguments.of(
                        "a BenchmarkSource service",
                        SourcePack.version(1),
                        SourcePack.version(2),
                        SourcePack.version(3).labelled("=cmd()"),
                        "org.example.SwappedBanks is refused: observation MEAN: sector_label starts with ="));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aHostilePackIsRefusedAndTheLastGoodOneStays(String name, byte[] hostile, String reason) throws IOException {
        Path packs = Files.createDirectories(karaf.etc().resolve("nps/benchmarks"));
        drop(packs, DataPack.version(7).archive());
        awaitFigures(true);

        drop(packs, hostile);

        Awaitility.await("the refusal of " + name).atMost(SOON).untilAsserted(() -> assertThat(
                        karaf.shell().run("nps:doctor"))
                .contains("etc/nps/benchmarks/banks.zip is refused: " + reason)
                .contains("Its version 7.0.0 stays in use"));
        awaitFigures(true);
        assertThat(karaf.etc().resolve("nps/evil.csv")).doesNotExist();
        assertThat(karaf.etc().resolve("nps/benchmarks/evil.csv")).doesNotExist();

        Files.delete(packs.resolve("banks.zip"));
        awaitFigures(false);
    }

    static Stream<Arguments> aHostilePackIsRefusedAndTheLastGoodOneStays() {
        DataPack pack = DataPack.version(8);
        return Stream.of(
                Arguments.of("zip bomb", pack.archive(BenchmarkSwapIT::bomb), "banks.zip unpacked: is larger than"),
                Arguments.of(
                        "path traversal",
                        pack.archive(zip -> zip.putNextEntry(new ZipEntry("../evil.csv"))),
                        "banks.zip: has an entry whose name is not a plain relative path"),
                Arguments.of(
                        "formula",
                        pack.labelled("=HYPERLINK(0)").archive(),
                        "observations.csv line 2: sector_label starts with ="),
                Arguments.of(
                        "script",
                        pack.labelled("Banks<script>alert(1)</script>").archive(),
                        "observations.csv line 2: sector_label contains \"<\""));
    }

    /** So many zero bytes, which shrink to nearly nothing. */
    private static void bomb(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("zeros.csv"));
        byte[] block = new byte[1024 * 1024];
        for (int mib = 0; mib < BOMB_MIB; mib++) {
            zip.write(block);
        }
    }

    @Test
    void aPackIsCheckedBeforeItIsInstalled() throws IOException {
        Path good = Files.write(folder.resolve("good.zip"), DataPack.version(9).archive());
        Path bad = Files.write(
                folder.resolve("bad.zip"), DataPack.version(9).labelled("=1+1").archive());

        assertThat(karaf.shell().run("nps:benchmark-check " + good)).contains("good.zip is good");
        assertThat(karaf.shell().run("nps:benchmark-check " + bad))
                .containsSubsequence("observations.csv", "2", "sector_label starts with =")
                .contains("would be refused whole");
        assertThat(sources()).as("nothing was installed").doesNotContain(DataPack.NAME);
    }

    private static void drop(Path packs, byte[] archive) throws IOException {
        Path unfinished = Files.write(packs.resolve("banks.zip.part"), archive);
        Files.move(unfinished, packs.resolve("banks.zip"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void awaitFigures(boolean there) {
        Awaitility.await("figures of the pack: " + there)
                .atMost(SOON)
                .until(() -> sources().contains("\"packVersion\":\"7.0.0\"") == there);
    }

    private static String sources() {
        return admin.get("/benchmarks/sources").body();
    }

    private static String uri(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }
}

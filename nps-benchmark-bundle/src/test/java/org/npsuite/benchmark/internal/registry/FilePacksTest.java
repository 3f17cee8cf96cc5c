// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.benchmark.internal.pack.PackInMemory;
import org.npsuite.benchmark.internal.pack.Zips;
import org.npsuite.model.benchmark.BenchmarkPack;

class FilePacksTest {

    @TempDir
    Path directory;

    private final PackRegistry registry = new PackRegistry(0);
    private FilePacks files;

    @AfterEach
    void stop() {
        if (files != null) {
            files.stop();
        }
        registry.stop();
    }

    @Test
    void packsThatAreThereAtTheStartAreInUseAtOnce() throws Exception {
        drop("gardens.zip", new PackInMemory());

        start();

        assertThat(registry.snapshot().packs()).singleElement().satisfies(pack -> {
            assertThat(pack.name()).isEqualTo("gardens");
            assertThat(pack.provider()).isEqualTo("etc/nps/benchmarks/gardens.zip");
        });
    }

    @Test
    void aPackIsReadOnceItHasStoppedGrowing() throws Exception {
        start();
        byte[] whole = Zips.of(new PackInMemory(), "");
        Files.write(directory.resolve("gardens.zip"), Arrays.copyOf(whole, whole.length / 2));
        files.look();
        Files.write(directory.resolve("gardens.zip"), whole);
        files.look();
        assertThat(registry.snapshot().deliveries()).as("still growing").isEmpty();

        files.look();

        assertThat(registry.snapshot().packs()).hasSize(1);
        assertThat(registry.snapshot().deliveries().get(0).complaints()).isEmpty();
    }

    @Test
    void aDirectoryIsAPack() throws Exception {
        Path pack = Files.createDirectory(directory.resolve("gardens"));
        for (Map.Entry<String, byte[]> file : new PackInMemory().files().entrySet()) {
            Files.write(pack.resolve(file.getKey()), file.getValue());
        }

        start();

        assertThat(registry.snapshot().packs()).hasSize(1);
    }

    @Test
    void aLinkOutOfTheDirectoryIsNotFollowed(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("sources.csv"), PackInMemory.SOURCES);
        Path pack = Files.createDirectory(directory.resolve("gardens"));
        Files.writeString(pack.resolve("datapackage.json"), PackInMemory.DESCRIPTOR);
        Files.writeString(pack.resolve("observations.csv"), PackInMemory.OBSERVATIONS);
        Files.createSymbolicLink(pack.resolve("sources.csv"), secret);

        start();

        assertThat(registry.snapshot().packs()).isEmpty();
        assertThat(registry.snapshot().deliveries().get(0).complaints().get(0).toString())
                .isEqualTo("sources.csv: is no file of the pack");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOld() throws Exception {
        drop("gardens.zip", new PackInMemory());
        start();

        drop("gardens.zip", new PackInMemory().replacing("datapackage.json", "1.2.0", "1.3.0"));
        settle();

        assertThat(registry.snapshot().packs())
                .extracting(BenchmarkPack::version)
                .containsExactly("1.3.0");
    }

    @Test
    void aBadVersionLeavesTheOldInUse() throws Exception {
        drop("gardens.zip", new PackInMemory());
        start();

        drop("gardens.zip", new PackInMemory().replacing("observations.csv", ",31.5,", ",315,"));
        settle();

        assertThat(registry.snapshot().packs())
                .extracting(BenchmarkPack::version)
                .containsExactly("1.2.0");
        assertThat(registry.snapshot().deliveries().get(0).complaints().get(0).toString())
                .startsWith("observations.csv line 2: value must be -100 to 100");
    }

    @Test
    void aDeletedPackIsGone() throws Exception {
        drop("gardens.zip", new PackInMemory());
        start();

        Files.delete(directory.resolve("gardens.zip"));
        files.look();

        assertThat(registry.snapshot().packs()).isEmpty();
    }

    @Test
    void whatIsNoPackIsNamed() throws Exception {
        Files.writeString(directory.resolve("observations.csv"), PackInMemory.OBSERVATIONS);

        start();

        assertThat(registry.snapshot().deliveries().get(0).complaints().get(0).toString())
                .isEqualTo("observations.csv: is no pack: a pack is a .zip or a directory with a datapackage.json");
    }

    @Test
    void unfinishedHiddenAndReadmeFilesAreLeftAlone() throws Exception {
        for (String name : new String[] {"a.zip.part", ".a.zip", "a.zip~", "README.txt", "a.tmp"}) {
            Files.write(directory.resolve(name), "x".getBytes(StandardCharsets.US_ASCII));
        }

        start();

        assertThat(registry.snapshot().deliveries()).isEmpty();
    }

    @Test
    void theDirectoryMayAppearLater() throws Exception {
        Path later = directory.resolve("nps/benchmarks");
        files = new FilePacks(registry, Optional.of(later));
        Files.createDirectories(later);
        Files.write(later.resolve("gardens.zip"), Zips.of(new PackInMemory(), ""));

        settle();

        assertThat(registry.snapshot().packs()).hasSize(1);
    }

    @Test
    void withoutDirectoryThereIsNothingToDo() {
        files = new FilePacks(registry, Optional.empty());

        files.look();

        assertThat(registry.snapshot().deliveries()).isEmpty();
    }

    private void start() {
        files = new FilePacks(registry, Optional.of(directory));
    }

    private void settle() {
        files.look();
        files.look();
    }

    private void drop(String name, PackInMemory pack) throws IOException {
        Path fresh = directory.resolve(name + ".part");
        Files.write(fresh, Zips.of(pack, ""));
        Files.move(fresh, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}

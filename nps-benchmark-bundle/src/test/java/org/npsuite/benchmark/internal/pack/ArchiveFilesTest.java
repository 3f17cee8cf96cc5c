// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.benchmark.internal.pack.Zips.entry;
import static org.npsuite.benchmark.internal.pack.Zips.zip;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;

class ArchiveFilesTest {

    @Test
    void aPackIsReadFromTheTopOfAnArchive() throws Exception {
        assertThat(read(Zips.of(new PackInMemory(), "")).name()).isEqualTo("gardens");
    }

    @Test
    void aPackIsReadFromTheOneFolderOfAnArchive() throws Exception {
        assertThat(read(Zips.of(new PackInMemory(), "gardens/")).name()).isEqualTo("gardens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.csv",
                "a/../../evil.csv",
                "/etc/evil.csv",
                "C:\\evil.csv",
                "..\\evil.csv",
                "a//b.csv",
                ".hidden",
                "a\u0000b",
                "a b.csv"
            })
    void anEntryThatMayLeadOutIsRefused(String name) {
        assertThatThrownBy(() -> read(zip(
                        entry("datapackage.json", PackInMemory.DESCRIPTOR),
                        entry("sources.csv", PackInMemory.SOURCES),
                        entry("observations.csv", PackInMemory.OBSERVATIONS),
                        entry(name, "x"))))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("not a plain relative path");
    }

    @Test
    void aBombIsRefusedWhileItUnfolds() throws Exception {
        byte[] bomb = zip(Zips.zeros("observations.csv", 200L * 1024 * 1024));
        assertThat(bomb).as("small outside").hasSizeLessThan(300 * 1024);

        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("is larger than");
    }

    @Test
    void manySmallBombsAreCountedTogether() throws Exception {
        byte[] bombs = zip(
                Zips.zeros("a", 6L * 1024 * 1024),
                Zips.zeros("b", 6L * 1024 * 1024),
                Zips.zeros("c", 6L * 1024 * 1024));

        assertThatThrownBy(() -> read(bombs)).hasMessageContaining("is larger than");
    }

    @Test
    void aHugeArchiveIsRefused() {
        assertThatThrownBy(() -> read(new byte[ArchiveFiles.LIMIT + 1])).hasMessageContaining("is larger than");
    }

    @Test
    void thousandsOfEntriesAreRefused() throws Exception {
        Zips.Entry[] entries = new Zips.Entry[1_000];
        Arrays.setAll(entries, i -> entry("f" + i, ""));

        assertThatThrownBy(() -> read(zip(entries))).hasMessageContaining("more than 64 entries");
    }

    @Test
    void anArchiveThatIsNoneIsRefused() {
        assertThatThrownBy(() -> read("PK? no".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(PackRefusedException.class);
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(PackRefusedException.class);
    }

    @Test
    void anArchiveThatIsCutOffIsRefused() throws Exception {
        byte[] whole = Zips.of(new PackInMemory(), "");

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 3))).isInstanceOf(PackRefusedException.class);
    }

    @Test
    void anArchiveWithoutDescriptorIsRefused() throws Exception {
        byte[] zip = zip(entry("sources.csv", PackInMemory.SOURCES));

        assertThatThrownBy(() -> read(zip)).hasMessageContaining("must hold one datapackage.json");
    }

    @Test
    void anArchiveWithTwoDescriptorsIsRefused() throws Exception {
        byte[] zip = zip(entry("a/datapackage.json", PackInMemory.DESCRIPTOR), entry("b/datapackage.json", "{}"));

        assertThatThrownBy(() -> read(zip)).hasMessageContaining("must hold one datapackage.json");
    }

    private static BenchmarkPack read(byte[] zip) throws PackRefusedException {
        return new PackReader(new PackRules(Taxonomies.load()))
                .read(ArchiveFiles.unpack("a.zip", new ByteArrayInputStream(zip)), "datapackage.json", "a test");
    }
}

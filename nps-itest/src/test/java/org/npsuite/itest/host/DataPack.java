// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A benchmark pack of made-up figures for French banks, as its author would write it: two figures that only together
 * belong to one version.
 *
 * @param version which is the leader's figure too
 * @param mean the mean, in points
 * @param label the published label of the sector
 */
public record DataPack(int version, int mean, String label) implements SwapPack {

    /** The pack's name. */
    public static final String NAME = "swapped-banks";

    /** A good one; the mean tells the version. */
    public static DataPack version(int version) {
        return new DataPack(version, -version, "Banks");
    }

    /** The same with another label. */
    public DataPack labelled(String other) {
        return new DataPack(version, mean, other);
    }

    @Override
    public String number() {
        return version + ".0.0";
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "datapackage.json",
                """
                {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "%s", "version": "%s",
                 "title": "Banks (made up)", "licenses": [{"name": "CC0-1.0"}], "nps:profile": "benchmark-pack-1",
                 "nps:taxonomy": {"scheme": "NACE", "revision": "2"},
                 "resources": [
                   {"name": "sources", "path": "sources.csv", "format": "csv", "encoding": "utf-8"},
                   {"name": "observations", "path": "observations.csv", "format": "csv", "encoding": "utf-8"}]}
                """
                        .formatted(NAME, number()));
        files.put(
                "sources.csv",
                """
                source_id,publisher,study,url,retrieved,survey_type,scale,grade
                S,Swap Institute,Banks,https://example.org/banks,2026-01-15,relational,0-10,B
                """);
        String row = "%s,S,2026,FR,B2C,respondents,%s,NACE-2,64,high,%s,,%d,,,A,https://example.org/banks%n";
        files.put(
                "observations.csv",
                "observation_id,source_id,period,region,market,population,sector_label,sector_scheme,sector_code,"
                        + "mapping_confidence,statistic,q,value,n_companies,n_respondents,obs_status,url\n"
                        + row.formatted("mean", label, "mean", mean)
                        + row.formatted("leader", label, "max", version));
        return files;
    }

    /** As a bundle without a class. */
    @Override
    public Path bundle(Path folder) {
        Manifest manifest = new Manifest();
        Attributes head = manifest.getMainAttributes();
        head.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        head.putValue("Bundle-ManifestVersion", "2");
        head.putValue("Bundle-SymbolicName", "org.example." + NAME);
        head.putValue("Bundle-Version", number());
        head.putValue("NPS-Benchmark-Pack", "pack/datapackage.json");
        try (OutputStream file = Files.newOutputStream(folder.resolve(NAME + "-" + number() + ".jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            write(jar, "pack/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(NAME + "-" + number() + ".jar");
    }

    /** As a zip archive. */
    public byte[] archive() {
        return archive(zip -> {});
    }

    /** As a zip archive with something more in it. */
    public byte[] archive(More more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, "");
            more.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What an attacker adds to an archive. */
    public interface More {

        /** Adds it. */
        void write(ZipOutputStream zip) throws IOException;
    }

    private void write(ZipOutputStream zip, String folder) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            zip.putNextEntry(new ZipEntry(folder + file.getKey()));
            zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}

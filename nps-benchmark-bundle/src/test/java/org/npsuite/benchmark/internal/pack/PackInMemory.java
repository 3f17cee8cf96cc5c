// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;

/** A pack as files, good unless a test changes a part of it. */
public final class PackInMemory implements PackFiles {

    public static final String SOURCES =
            """
            source_id,publisher,study,url,retrieved,survey_type,scale,grade
            S1,Garden Institute,Gardens 2025,https://example.org/gardens,2026-01-15,relational,0-10,B
            """;

    public static final String OBSERVATIONS =
            """
            observation_id,source_id,period,region,market,population,sector_label,sector_scheme,sector_code,\
            mapping_confidence,statistic,q,value,n_companies,n_respondents,obs_status,url
            o1,S1,2025,FR,B2C,respondents,Garden centres,NACE-2,47,low,mean,,31.5,,400,A,https://example.org/1
            """;

    public static final String DESCRIPTOR =
            """
            {
              "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
              "name": "gardens",
              "version": "1.2.0",
              "title": "Garden centres",
              "nps:titles": {"fr": "Jardineries"},
              "licenses": [{"name": "CC0-1.0"}],
              "nps:profile": "benchmark-pack-1",
              "nps:taxonomy": {"scheme": "NACE", "revision": "2"},
              "nps:validFrom": "2026-01-01",
              "nps:validUntil": "2027-12-31",
              "resources": [
                {"name": "sources", "path": "sources.csv", "format": "csv", "encoding": "utf-8"},
                {"name": "observations", "path": "observations.csv", "format": "csv", "encoding": "utf-8"}
              ]
            }
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public PackInMemory() {
        with("datapackage.json", DESCRIPTOR);
        with("sources.csv", SOURCES);
        with("observations.csv", OBSERVATIONS);
    }

    public PackInMemory with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public PackInMemory with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** The same pack with a text of one of its files replaced; fails where there is no such text. */
    public PackInMemory replacing(String path, String text, String other) {
        String before = new String(files.get(path), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(path + " does not contain " + text);
        }
        return with(path, before.replace(text, other));
    }

    public Map<String, byte[]> files() {
        return files;
    }

    @Override
    public byte[] read(String path, int limit) throws PackRefusedException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new PackRefusedException(path, "is not there");
        }
        if (bytes.length > limit) {
            throw new PackRefusedException(path, "is too large");
        }
        return bytes;
    }

    public BenchmarkPack pack() throws PackRefusedException {
        return new PackReader(new PackRules(Taxonomies.load())).read(this, "datapackage.json", "a test");
    }
}

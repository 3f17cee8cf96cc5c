// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Source;

/** Reads packs from files: whole, or not at all. */
public final class PackReader {

    /** Most bytes of a descriptor. */
    static final int DESCRIPTOR_LIMIT = 256 * 1024;
    /** Most bytes of a table. */
    static final int TABLE_LIMIT = 4 * 1024 * 1024;

    private final PackRules rules;

    public PackReader(PackRules rules) {
        this.rules = rules;
    }

    /**
     * The pack.
     *
     * @param descriptor file name of its descriptor
     * @param provider who brings it
     * @throws PackRefusedException if it breaks a rule, with file, line and reason
     */
    public BenchmarkPack read(PackFiles files, String descriptor, String provider) throws PackRefusedException {
        Descriptor head = Descriptor.read(descriptor, files.read(descriptor, DESCRIPTOR_LIMIT), provider);
        Complaints complaints = new Complaints();
        BenchmarkPack empty = head.head().build();
        rules.checkHead(empty, reason -> complaints.add(descriptor, 0, reason));
        complaints.throwIfAny();
        Set<String> sourceIds = new HashSet<>();
        List<Source> sources = new ArrayList<>();
        new CsvTable(head.sources(), Tables.SOURCE_COLUMNS, List.of(), complaints)
                .read(files.read(head.sources(), TABLE_LIMIT), row -> {
                    Source source = Tables.source(row);
                    if (row.isReadable()) {
                        rules.checkSource(source, sourceIds, row::complain);
                        sources.add(source);
                    }
                });
        // An observation of a source that did not read would complain of that again.
        complaints.throwIfAny();
        Set<String> observationIds = new HashSet<>();
        List<Observation> observations = new ArrayList<>();
        new CsvTable(head.observations(), Tables.OBSERVATION_COLUMNS, Tables.OPTIONAL_OBSERVATION_COLUMNS, complaints)
                .read(files.read(head.observations(), TABLE_LIMIT), row -> {
                    Observation observation = Tables.observation(row);
                    if (row.isReadable()) {
                        rules.checkObservation(observation, empty.taxonomy(), sourceIds, observationIds, row::complain);
                        observations.add(observation);
                    }
                });
        complaints.throwIfAny();
        BenchmarkPack pack =
                head.head().sources(sources).observations(observations).build();
        rules.checkSize(pack, reason -> complaints.add(head.observations(), 0, reason));
        complaints.throwIfAny();
        return pack;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.npsuite.model.problem.ProblemException.notFound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.response.Programme;
import org.npsuite.service.PopulationCount;
import org.npsuite.service.ProgrammeService;

/** Programmes in memory. */
final class FakeProgrammes implements ProgrammeService {

    private final Map<String, Programme> programmes = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, Map<String, PopulationCount>>> populations = new ConcurrentHashMap<>();

    /** What the next call fails with, where a test wants it to. */
    volatile RuntimeException failure;

    /** Runs before the list is given. */
    volatile Runnable before = () -> {};

    @Override
    public List<Programme> list(Caller caller) {
        before.run();
        if (failure != null) {
            throw failure;
        }
        Permissions.require(caller, Permission.READ_AGGREGATES);
        return List.copyOf(programmes.values());
    }

    @Override
    public Programme get(Caller caller, String id) {
        Permissions.require(caller, Permission.READ_AGGREGATES, id);
        return Optional.ofNullable(programmes.get(id))
                .orElseThrow(() -> notFound("There is no programme of this id: GET /programmes lists them."));
    }

    @Override
    public boolean put(Caller caller, Programme programme) {
        Permissions.requireAdmin(caller);
        return programmes.put(programme.id(), programme) == null;
    }

    @Override
    public Map<String, Map<String, PopulationCount>> population(Caller caller, String programme) {
        get(caller, programme);
        return populations.getOrDefault(programme, Map.of());
    }

    @Override
    public void putPopulation(Caller caller, String programme, Map<String, Map<String, PopulationCount>> counts) {
        Permissions.requireAdmin(caller);
        get(caller, programme);
        populations.put(programme, counts);
    }
}

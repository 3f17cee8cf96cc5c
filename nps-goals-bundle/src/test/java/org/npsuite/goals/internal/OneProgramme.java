// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.npsuite.model.problem.ProblemException.notFound;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.npsuite.model.access.Caller;
import org.npsuite.model.response.Kind;
import org.npsuite.model.response.Programme;
import org.npsuite.service.PopulationCount;
import org.npsuite.service.ProgrammeService;

/** Knows the programme {@code bank}, which counts its days in Paris. */
public class OneProgramme implements ProgrammeService {

    private static final Programme BANK = Programme.builder()
            .id("bank")
            .name("Bank")
            .kind(Kind.RELATIONAL)
            .zone(ZoneId.of("Europe/Paris"))
            .build();

    @Override
    public List<Programme> list(Caller caller) {
        return List.of(BANK);
    }

    @Override
    public Programme get(Caller caller, String id) {
        if (!id.equals(BANK.id())) {
            throw notFound("there is no such programme");
        }
        return BANK;
    }

    @Override
    public boolean put(Caller caller, Programme programme) {
        throw new AssertionError("goals change no programme");
    }

    @Override
    public Map<String, Map<String, PopulationCount>> population(Caller caller, String programme) {
        return Map.of();
    }

    @Override
    public void putPopulation(Caller caller, String programme, Map<String, Map<String, PopulationCount>> counts) {
        throw new AssertionError("goals change no programme");
    }
}

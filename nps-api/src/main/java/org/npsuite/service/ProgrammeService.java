// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.util.List;
import java.util.Map;
import org.npsuite.model.access.Caller;
import org.npsuite.model.response.Programme;
import org.osgi.annotation.versioning.ProviderType;

/** The programmes of this host. */
@ProviderType
public interface ProgrammeService {

    /** The programmes the caller may know of, by id. */
    List<Programme> list(Caller caller);

    /**
     * One programme.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND}, or {@code FORBIDDEN}
     */
    Programme get(Caller caller, String id);

    /**
     * Creates or changes a programme.
     *
     * @return whether it is new
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN}; {@code CONFLICT} if kind, question or zone
     *     would change although answers exist, or a file under {@code etc/nps} holds it
     */
    boolean put(Caller caller, Programme programme);

    /**
     * How many customers there are, and how many were invited, by the values of an attribute.
     *
     * @return by attribute, by value; empty where nothing was imported
     */
    Map<String, Map<String, PopulationCount>> population(Caller caller, String programme);

    /** Replaces the population counts of a programme. */
    void putPopulation(Caller caller, String programme, Map<String, Map<String, PopulationCount>> counts);
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.npsuite.model.access.Caller;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.osgi.annotation.versioning.ProviderType;

/** Targets and their progress. */
@ProviderType
public interface GoalService {

    /** The goals of a programme, by id. */
    List<Goal> list(Caller caller, String programme);

    /**
     * One goal.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND}
     */
    Goal get(Caller caller, String programme, String goal);

    /** The goal's version in the records, for {@code If-Match}; 0 where it comes from a file. */
    long version(Caller caller, String programme, String goal);

    /**
     * Creates or changes a goal; every version is kept.
     *
     * @param version the version the caller has seen; empty = whatever is there
     * @return whether it is new
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if a new goal is due in the past,
     *     {@code STALE} if someone else changed it, {@code CONFLICT} if a file under {@code etc/nps/goals} holds it,
     *     {@code FORBIDDEN}
     */
    boolean put(Caller caller, Goal goal, OptionalLong version);

    /** Retires a goal; its history stays. Errors as {@link #put}, and {@code NOT_FOUND}. */
    void retire(Caller caller, String programme, String goal, OptionalLong version);

    /**
     * How a goal stands.
     *
     * @param locale language of rule, refusal and trend
     */
    GoalProgress progress(Caller caller, String programme, String goal, Locale locale);
}

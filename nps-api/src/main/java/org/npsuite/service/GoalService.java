// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.npsuite.model.access.Caller;
import org.npsuite.model.goal.Contribution;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.GoalRevision;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.model.goal.Mark;
import org.npsuite.model.goal.MarkEffect;
import org.npsuite.model.goal.PathPoint;
import org.npsuite.model.score.Change;
import org.npsuite.model.slice.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Targets and their progress, and the campaigns and interventions that may have moved it.
 *
 * <p>All fail with a {@link org.npsuite.model.problem.ProblemException}: {@code NOT_FOUND} for an unknown programme, goal
 * or mark, {@code FORBIDDEN}, {@code UNAVAILABLE} while a part that is needed is away.
 */
@ProviderType
public interface GoalService {

    /**
     * The EventAdmin topic on which each {@link GoalSignal} is published, once, by one node. Properties, all of them
     * text unless said otherwise, absent where the signal has none: {@code id}, {@code programme}, {@code goal},
     * {@code name}, {@code kind} ({@code STATE} or {@code ALARM}), {@code state}, {@code previousState},
     * {@code warning} (Boolean), {@code target} (Integer), {@code score} (Integer), {@code probability} (Double),
     * {@code group}, {@code since}, {@code owner}, {@code team} and {@code at} (ISO 8601). Should a node stop between
     * publishing and noting that it did, the signal comes once more under the same {@code id}.
     */
    String STATE_CHANGED = "org/npsuite/goal/STATE_CHANGED";

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

    /**
     * Every change of a goal, oldest first; works for a retired one too. Empty where a file holds the goal: its history
     * is the file's.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND} if there never was one
     */
    List<GoalRevision> history(Caller caller, String programme, String goal);

    /**
     * What happened to the goals of a programme: changes of state and alarms, newest first. Never rewritten. Drawn from
     * all answers, and so empty for a caller who sees only a part of them.
     */
    List<GoalSignal> signals(Caller caller, String programme);

    /** A goal's way month by month, from its first month to the due one: required, reached, and what is to be expected. */
    List<PathPoint> path(Caller caller, String programme, String goal);

    /**
     * Which segments moved the score from the baseline to {@link GoalProgress#score()}.
     *
     * @param segments the fields that explain it, one or more
     * @param locale language of the sentence
     */
    Change sinceBaseline(Caller caller, String programme, String goal, List<Field> segments, Locale locale);

    /**
     * What the parts of a goal contribute to its score over the latest three complete months.
     *
     * @param by the field whose values are the parts, such as {@code team}; empty = the goals below this one
     * @param locale language of the refusal
     */
    Contribution contribution(Caller caller, String programme, String goal, Optional<Field> by, Locale locale);

    /** The campaigns and interventions of a programme, by id. */
    List<Mark> marks(Caller caller, String programme);

    /**
     * One campaign or intervention.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND}
     */
    Mark mark(Caller caller, String programme, String mark);

    /** The mark's version in the records, for {@code If-Match}. */
    long markVersion(Caller caller, String programme, String mark);

    /**
     * Creates or changes a mark; every version is kept.
     *
     * @param version the version the caller has seen; empty = whatever is there
     * @return whether it is new
     * @throws org.npsuite.model.problem.ProblemException {@code STALE} if someone else changed it, {@code FORBIDDEN}
     */
    boolean putMark(Caller caller, Mark mark, OptionalLong version);

    /** Takes a mark away; its history stays. Errors as {@link #putMark}, and {@code NOT_FOUND}. */
    void removeMark(Caller caller, String programme, String mark, OptionalLong version);

    /**
     * What became of the score after a mark, against its comparison group (difference in differences).
     *
     * @param locale language of the sentence
     */
    MarkEffect effect(Caller caller, String programme, String mark, Locale locale);
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.conflict;

import java.util.function.Supplier;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;

/** Changes that two people may make at once. */
final class Edits {

    private Edits() {}

    /** Of two editors of one goal or mark the second is answered 409: there is another one's change to look at first. */
    static <T> T orConflict(Supplier<T> change) {
        try {
            return change.get();
        } catch (ProblemException problem) {
            throw problem.problem() == Problem.STALE ? conflict(problem.getMessage()) : problem;
        }
    }
}

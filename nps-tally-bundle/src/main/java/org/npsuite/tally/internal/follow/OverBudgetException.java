// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;

/** A programme's columns do not fit the memory they may take. */
public final class OverBudgetException extends ProblemException {

    private static final long serialVersionUID = 1L;

    OverBudgetException() {
        super(
                Problem.UNAVAILABLE,
                "this programme has more answers than the tally engine may keep in memory: an administrator can raise "
                        + "its budget (configuration org.npsuite.tally)");
    }
}

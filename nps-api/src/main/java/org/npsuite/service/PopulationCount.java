// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.OptionalLong;

/**
 * How many customers have one value of an attribute.
 *
 * @param customers how many there are, 0 or more
 * @param invited how many were asked, where known
 */
public record PopulationCount(long customers, OptionalLong invited) {

    /** @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if a count is negative */
    public PopulationCount {
        if (customers < 0 || invited.orElse(0) < 0) {
            throw notAllowed("population counts must not be negative");
        }
    }
}

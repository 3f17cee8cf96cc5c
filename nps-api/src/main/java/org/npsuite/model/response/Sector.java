// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import static org.npsuite.model.problem.ProblemException.notAllowed;

/**
 * An industry: a code in a classification.
 *
 * @param scheme the classification, such as {@code NACE-2}
 * @param code its code, such as {@code 64}; dots are allowed ({@code 64.19}), the two-digit division carries
 */
public record Sector(String scheme, String code) {

    /** @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if either is blank or too long */
    public Sector {
        if (scheme == null
                || scheme.isBlank()
                || scheme.length() > 32
                || code == null
                || code.isBlank()
                || code.length() > 16) {
            throw notAllowed("a sector is a scheme and a code, such as NACE-2 and 64");
        }
    }

    @Override
    public String toString() {
        return scheme + " " + code;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.access;

import java.util.Optional;
import org.npsuite.model.access.Caller;

/** Knows callers by name and password. */
@FunctionalInterface
public interface Authenticator {

    /**
     * The caller of that name, with the suite's roles it has, perhaps none.
     *
     * @return empty if name or password are wrong
     * @throws org.npsuite.model.problem.ProblemException {@code UNAVAILABLE} if nobody can be asked now
     */
    Optional<Caller> authenticate(String user, String password);
}

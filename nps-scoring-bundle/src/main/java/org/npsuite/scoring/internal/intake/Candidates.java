// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.io.IOException;
import java.util.Optional;

/** Reads candidates from a stream, one by one. */
interface Candidates {

    /** The next one; empty at the end of the stream. */
    Optional<Candidate> next() throws IOException;
}

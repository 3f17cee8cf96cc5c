// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.util.UUID;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outermost boundary: whatever nobody foresaw is answered without details, and logged under a reference that caller
 * and administrator can compare. Messages of foreign exceptions may quote personal data, so the log names only where it
 * happened; the whole is at DEBUG.
 */
public final class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorMapper.class);

    @Override
    public Response toResponse(Throwable error) {
        String reference = UUID.randomUUID().toString();
        StackTraceElement[] trace = error.getStackTrace();
        LOG.error(
                "A request failed with {} at {}; reference {}. Set this logger to DEBUG for the whole story.",
                error.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0],
                reference);
        LOG.debug("Reference {}", reference, error);
        return ProblemResponse.of(
                        500,
                        "unexpected",
                        "The suite failed",
                        "This should not happen. Ask your administrator to look for reference " + reference
                                + " in the log.")
                .build();
    }
}

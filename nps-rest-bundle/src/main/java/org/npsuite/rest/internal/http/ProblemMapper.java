// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What services complain about. */
public final class ProblemMapper implements ExceptionMapper<ProblemException> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(ProblemException problem) {
        if (problem.problem() == Problem.UNAVAILABLE && problem.getCause() != null) {
            LOG.debug("A request was answered 503", problem);
        }
        return ProblemResponse.of(problem.problem(), problem.getMessage()).build();
    }
}

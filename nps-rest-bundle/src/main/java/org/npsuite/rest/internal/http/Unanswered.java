// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.Response;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/**
 * Writes no answer where the sender went away in the middle of its request. Trying to would fail in the container, and
 * again with the answer to that failure, each with its line in the log.
 */
public final class Unanswered extends AbstractPhaseInterceptor<Message> {

    private static final String GONE = Unanswered.class.getName();

    public Unanswered() {
        super(Phase.SETUP);
    }

    /** Notes that the sender of this request has gone. */
    static void mark(Message request) {
        request.getExchange().put(GONE, Boolean.TRUE);
    }

    /** A sender that has only closed its own half of the connection still learns the status. */
    @Override
    public void handleMessage(Message answer) {
        if (Boolean.TRUE.equals(answer.getExchange().get(GONE))) {
            Object response = answer.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_RESPONSE);
            if (response instanceof HttpServletResponse open && !open.isCommitted()) {
                open.setStatus(Response.Status.BAD_REQUEST.getStatusCode());
            }
            answer.getInterceptorChain().abort();
        }
    }
}

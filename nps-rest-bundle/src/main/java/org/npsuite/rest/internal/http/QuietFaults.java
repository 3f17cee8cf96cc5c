// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.io.IOException;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What CXF would log with a stack trace and the request's address. By then an answer is on its way or its reader is
 * gone: a page that was left, a script that was stopped. One line says so, and only the unforeseen at a level someone
 * reads.
 */
public final class QuietFaults implements FaultListener {

    private static final Logger LOG = LoggerFactory.getLogger(QuietFaults.class);

    @Override
    public boolean faultOccurred(Exception fault, String description, Message message) {
        if (isGone(fault)) {
            LOG.debug("The caller went away before the answer was through");
        } else {
            LOG.warn(
                    "An answer could not be sent: {}. Set this logger to DEBUG for the whole story.",
                    fault.getClass().getName());
            LOG.debug("The whole story", fault);
        }
        return false;
    }

    private static boolean isGone(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}

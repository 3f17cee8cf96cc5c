// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/**
 * Tells a request that one of our pages sent from one that another site made the administrator's browser send: only our
 * pages know the secret of the session. The console itself has no such protection.
 */
final class AntiForgery {

    /** Carries the secret of a request by script. */
    static final String HEADER = "X-NPS-Anti-Forgery";

    /** Carries the secret of a form. */
    static final String PARAMETER = "antiForgery";

    private static final String ATTRIBUTE = AntiForgery.class.getName();
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** The secret of the reader's session, for a page to send back; made at the first call. */
    String secret(HttpServletRequest request) {
        HttpSession session = request.getSession();
        // Two tabs that open at once must agree on one secret.
        synchronized (ATTRIBUTE) {
            if (session.getAttribute(ATTRIBUTE) == null) {
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                session.setAttribute(ATTRIBUTE, HexFormat.of().formatHex(bytes));
            }
            return (String) session.getAttribute(ATTRIBUTE);
        }
    }

    /** Whether the request carries the secret of its session. Takes the same time however much of it is right. */
    boolean genuine(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(ATTRIBUTE);
        String header = request.getHeader(HEADER);
        String sent = header != null ? header : request.getParameter(PARAMETER);
        return expected instanceof String secret
                && sent != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.token;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.npsuite.model.problem.ProblemException;

/** A web origin as browsers write it: scheme, host, and the port where it is not the usual one. */
public final class WebOrigin {

    private WebOrigin() {}

    /** Whether a text is an origin. */
    public static boolean isOne(String text) {
        try {
            canonical(text);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /**
     * The origin in the form browsers send.
     *
     * @throws ProblemException {@code NOT_ALLOWED} if it is none
     */
    public static String canonical(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            boolean bare = uri.getRawPath() == null
                    || uri.getRawPath().isEmpty()
                    || uri.getRawPath().equals("/");
            if (web
                    && bare
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                String host = uri.getHost().toLowerCase(Locale.ROOT);
                boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
                return scheme + "://" + host + (usual ? "" : ":" + uri.getPort());
            }
        } catch (URISyntaxException e) {
            // Answered below.
        }
        throw notAllowed("\"origin\" must be the web origin of the page, such as https://crm.example.com.");
    }
}

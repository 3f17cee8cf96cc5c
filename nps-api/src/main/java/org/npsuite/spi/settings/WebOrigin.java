// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** A web origin: scheme, host, and the port where it is not the usual one. */
public final class WebOrigin {

    private static final int GREATEST_PORT = 65_535;

    private WebOrigin() {}

    /**
     * An origin in the form browsers send: {@code HTTPS://CRM.example.com:443/} is {@code https://crm.example.com}.
     *
     * @return empty if the text is none, because it has a path, a query or a user, or neither http nor https
     */
    public static Optional<String> canonical(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && isBare(uri) && uri.getHost() != null && uri.getPort() <= GREATEST_PORT
                    ? Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port(scheme, uri.getPort()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isBare(URI uri) {
        String path = uri.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/"))
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static String port(String scheme, int port) {
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return usual ? "" : ":" + port;
    }
}

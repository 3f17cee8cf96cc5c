// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Address of the page that shows one component. */
final class Embed {

    private final Map<String, String> query = new LinkedHashMap<>();
    private final SampleHost host;
    private List<String> roles = List.of("ADMIN");
    private Map<String, ?> scope = Map.of();
    private boolean signedIn = true;

    private Embed(SampleHost host) {
        this.host = host;
    }

    /** Shows a component such as {@code score}, as an administrator. */
    static Embed of(SampleHost host, String show) {
        return new Embed(host).with("show", show);
    }

    Embed with(String name, String value) {
        query.put(name, value);
        return this;
    }

    Embed roles(String... names) {
        roles = List.of(names);
        return this;
    }

    Embed onlyProgramme(String id) {
        scope = Map.of("programmes", List.of(id));
        return this;
    }

    Embed withoutToken() {
        signedIn = false;
        return this;
    }

    String address() {
        String parameters = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String token = signedIn ? "#token=" + host.token(host.address(), roles, scope) : "";
        return host.address() + "/nps/web/embed.html?" + parameters + token;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What all pages share. */
@Component(service = PageFrame.class)
public final class PageFrame {

    private final Templates templates = new Templates();
    private final AntiForgery antiForgery = new AntiForgery();
    private final BearerTokens tokens;
    private final ConsoleSettings settings;

    /** Takes the tokens and the paths. */
    @Activate
    public PageFrame(@Reference BearerTokens tokens, @Reference ConsoleSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    Templates templates() {
        return templates;
    }

    AntiForgery antiForgery() {
        return antiForgery;
    }

    BearerTokens tokens() {
        return tokens;
    }

    ConsoleSettings settings() {
        return settings;
    }
}

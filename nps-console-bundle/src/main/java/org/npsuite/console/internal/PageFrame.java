// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What all pages share. */
@Component(service = PageFrame.class, configurationPid = "org.npsuite.console")
@Designate(ocd = PageFrame.Config.class)
public final class PageFrame {

    /** Where the pages find the other rooms. */
    @ObjectClassDefinition(
            name = "%config.name",
            description = "%config.description",
            localization = "OSGI-INF/l10n/bundle")
    public @interface Config {
        /** Path of the REST contract. */
        @AttributeDefinition(name = "%config.rest.name", description = "%config.rest.description")
        String rest_path() default "/cxf/nps/v1";

        /** Path of the web components. */
        @AttributeDefinition(name = "%config.web.name", description = "%config.web.description")
        String web_path() default "/nps/web";
    }

    private final Templates templates = new Templates();
    private final AntiForgery antiForgery = new AntiForgery();
    private final BearerTokens tokens;
    private final Config config;

    /** Takes the tokens and the paths. */
    @Activate
    public PageFrame(@Reference BearerTokens tokens, Config config) {
        this.tokens = tokens;
        this.config = config;
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

    Config config() {
        return config;
    }
}

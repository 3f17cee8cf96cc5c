// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import java.util.List;
import java.util.Map;
import org.npsuite.spi.settings.GivenSettings;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who may show our pages inside their own. */
@Component(
        service = {WebSettings.class, SettingsReport.class},
        immediate = true,
        configurationPid = WebSettings.PID)
@Designate(ocd = WebSettings.Config.class)
public final class WebSettings implements SettingsReport {

    static final String PID = "org.npsuite.web";

    @ObjectClassDefinition(
            name = "%config.name",
            description = "%config.description",
            localization = "OSGI-INF/l10n/bundle")
    @interface Config {
        /** Origins such as {@code https://crm.example.com}. */
        @AttributeDefinition(name = "%config.ancestors.name", description = "%config.ancestors.description")
        String[] frame_ancestors() default {};
    }

    private final List<String> frameAncestors;
    private final List<UnusableSetting> unusable;

    /** @param given by key, of whatever type the configuration has them */
    @Activate
    public WebSettings(Map<String, Object> given) {
        GivenSettings<Config> settings = GivenSettings.of(PID, Config.class, given);
        // A typing error must not open the door for others: it would end up in the policy browsers are sent.
        frameAncestors = settings.origins("frame.ancestors");
        unusable = settings.unusable();
    }

    /** Origins that may frame our pages, beside our own. */
    List<String> frameAncestors() {
        return frameAncestors;
    }

    @Override
    public List<UnusableSetting> unusable() {
        return unusable;
    }
}

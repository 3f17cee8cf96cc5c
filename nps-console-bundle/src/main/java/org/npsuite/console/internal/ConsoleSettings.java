// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.npsuite.spi.settings.GivenSettings;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the pages find the other rooms: paths of this server, because the pages send their tokens there. */
@Component(
        service = {ConsoleSettings.class, SettingsReport.class},
        immediate = true,
        configurationPid = ConsoleSettings.PID)
@Designate(ocd = ConsoleSettings.Config.class)
public final class ConsoleSettings implements SettingsReport {

    static final String PID = "org.npsuite.console";

    @ObjectClassDefinition(
            name = "%config.name",
            description = "%config.description",
            localization = "OSGI-INF/l10n/bundle")
    @interface Config {
        /** Path of the REST contract. */
        @AttributeDefinition(name = "%config.rest.name", description = "%config.rest.description")
        String rest_path() default "/cxf/nps/v1";

        /** Path of the web components. */
        @AttributeDefinition(name = "%config.web.name", description = "%config.web.description")
        String web_path() default "/nps/web";
    }

    /** Two slashes at the beginning would lead to another server. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?");

    private final Config config;
    private final List<UnusableSetting> unusable;

    /** @param given by key, of whatever type the configuration has them */
    @Activate
    public ConsoleSettings(Map<String, Object> given) {
        GivenSettings<Config> settings = GivenSettings.of(PID, Config.class, given);
        config = settings.values();
        settings.require(PATH.matcher(config.rest_path()).matches(), "rest.path");
        settings.require(PATH.matcher(config.web_path()).matches(), "web.path");
        unusable = settings.unusable();
    }

    /** Path of the REST contract below the host. */
    String restPath() {
        return config.rest_path();
    }

    /** Path of the web components below the host. */
    String webPath() {
        return config.web_path();
    }

    @Override
    public List<UnusableSetting> unusable() {
        return unusable;
    }
}

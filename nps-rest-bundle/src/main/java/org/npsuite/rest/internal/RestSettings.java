// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.npsuite.spi.settings.GivenSettings;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What an administrator may set about the contract. A slip lets nobody in: an origin that is none is left out, and a
 * realm is taken as it is, empty too, because the realm as delivered may know other people than the one that was meant.
 */
@Component(
        service = {RestSettings.class, SettingsReport.class},
        immediate = true,
        configurationPid = RestSettings.PID)
@Designate(ocd = RestSettings.Config.class)
public final class RestSettings implements SettingsReport {

    static final String PID = "org.npsuite.rest";

    /** Names and descriptions are in {@code OSGI-INF/l10n/rest.properties}. */
    @ObjectClassDefinition(name = "%name", description = "%description", localization = "OSGI-INF/l10n/rest")
    @interface Config {
        @AttributeDefinition(name = "%address.name", description = "%address.description")
        String address() default "/nps/v1";

        @AttributeDefinition(name = "%realm.name", description = "%realm.description")
        String realm() default "karaf";

        @AttributeDefinition(name = "%origins.name", description = "%origins.description")
        String[] origins() default {};
    }

    private static final Pattern ADDRESS = Pattern.compile("/|(/[A-Za-z0-9._~-]+)+/?");

    private final Config config;
    private final Set<String> origins;
    private final List<UnusableSetting> unusable;

    /** @param given by key, of whatever type the configuration has them */
    @Activate
    public RestSettings(Map<String, Object> given) {
        GivenSettings<Config> settings = GivenSettings.of(PID, Config.class, given);
        config = settings.values();
        settings.require(ADDRESS.matcher(config.address()).matches(), "address");
        origins = Set.copyOf(settings.origins("origins"));
        unusable = settings.unusable();
    }

    /** Where the resources are served, under the CXF servlet. */
    String address() {
        return config.address();
    }

    /** Whom to ask for name and password; empty = nobody, then no password is accepted. */
    String realm() {
        return config.realm();
    }

    /** Whose pages may ask, as browsers write origins; empty = only pages of this server. */
    Set<String> origins() {
        return origins;
    }

    @Override
    public List<UnusableSetting> unusable() {
        return unusable;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import org.apache.felix.webconsole.WebConsoleConstants;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What can be set in each room, in words; the console's own form changes it. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=nps-settings",
            "felix.webconsole.title=%nps-settings.title",
            "felix.webconsole.category=" + Page.CATEGORY
        })
public final class SettingsPage extends Page {

    private static final long serialVersionUID = 1L;

    private static final String OURS = "org.npsuite.";

    private final transient BundleContext context;
    private final transient MetaTypeService metaTypes;

    /** Reads the definitions of the bundles that are installed when a page is asked for. */
    @Activate
    public SettingsPage(@Reference PageFrame frame, @Reference MetaTypeService metaTypes, BundleContext context) {
        super(frame, "nps-settings", "settings");
        this.metaTypes = metaTypes;
        this.context = context;
    }

    @Override
    Map<String, Object> values(HttpServletRequest request, Texts texts) {
        String form = text(request.getAttribute(WebConsoleConstants.ATTR_APP_ROOT)) + "/configMgr/";
        List<Map<String, Object>> settings = Arrays.stream(context.getBundles())
                .filter(bundle -> Objects.toString(bundle.getSymbolicName(), "").startsWith(OURS))
                .map(metaTypes::getMetaTypeInformation)
                .filter(Objects::nonNull)
                .flatMap(information -> settingsOf(information, form, texts))
                .sorted(Comparator.comparing(setting -> setting.get("name").toString()))
                .toList();
        return Map.of("heading", texts.count("settings.heading", settings.size()), "settings", settings);
    }

    private static Stream<Map<String, Object>> settingsOf(MetaTypeInformation information, String form, Texts texts) {
        return Stream.concat(Arrays.stream(information.getPids()), Arrays.stream(information.getFactoryPids()))
                .map(pid -> {
                    ObjectClassDefinition definition = information.getObjectClassDefinition(
                            pid, texts.locale().getLanguage());
                    return Map.of(
                            "name", definition.getName(),
                            "description", Objects.toString(definition.getDescription(), ""),
                            "pid", pid,
                            "address", form + pid,
                            "attributes", attributes(definition));
                });
    }

    private static List<Map<String, String>> attributes(ObjectClassDefinition definition) {
        return Arrays.stream(definition.getAttributeDefinitions(ObjectClassDefinition.ALL))
                .map(SettingsPage::attribute)
                .toList();
    }

    private static Map<String, String> attribute(AttributeDefinition attribute) {
        String[] usual = attribute.getDefaultValue();
        boolean secret = attribute.getType() == AttributeDefinition.PASSWORD;
        return Map.of(
                "name", attribute.getName(),
                "description", Objects.toString(attribute.getDescription(), ""),
                "usual", usual == null || secret ? "" : String.join(", ", usual));
    }
}

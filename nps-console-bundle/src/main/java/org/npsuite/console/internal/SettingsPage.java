// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import org.apache.felix.webconsole.WebConsoleConstants;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What can be set in each room and what is in force; the console's own form changes it. */
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

    // Not SLF4J, on which this bundle does not depend; a host leads both to the same log.
    private static final System.Logger LOG = System.getLogger(SettingsPage.class.getName());

    private final transient BundleContext context;
    private final transient MetaTypeService metaTypes;
    private final transient ConfigurationAdmin configurations;

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile List<SettingsReport> reports = List.of();

    /** Reads the definitions of the bundles that are installed, and their configurations, when a page is asked for. */
    @Activate
    public SettingsPage(
            @Reference PageFrame frame,
            @Reference MetaTypeService metaTypes,
            @Reference ConfigurationAdmin configurations,
            BundleContext context) {
        super(frame, "nps-settings", "settings", TABLES);
        this.metaTypes = metaTypes;
        this.configurations = configurations;
        this.context = context;
    }

    /** For tests, which have nobody to inject them. */
    SettingsPage reading(List<SettingsReport> others) {
        this.reports = others;
        return this;
    }

    @Override
    Map<String, Object> values(HttpServletRequest request, Texts texts) {
        String form = text(request.getAttribute(WebConsoleConstants.ATTR_APP_ROOT)) + "/configMgr/";
        List<UnusableSetting> unusableSettings = unusable();
        List<Part> parts = Arrays.stream(context.getBundles())
                .filter(bundle -> Objects.toString(bundle.getSymbolicName(), "").startsWith(OURS))
                .map(metaTypes::getMetaTypeInformation)
                .filter(Objects::nonNull)
                .flatMap(information -> parts(information, unusableSettings, texts))
                .sorted(Comparator.comparing(Part::name, Collator.getInstance(texts.locale())))
                .toList();
        long changed = count(parts, Setting::isChanged);
        long unusable = count(parts, Setting::isUnusable);
        return Map.of(
                "heading", texts.count("settings.heading", parts.size(), changed, unusable),
                "parts", parts.stream().map(part -> part.section(form)).toList());
    }

    private static long count(List<Part> parts, Predicate<Setting> which) {
        return parts.stream()
                .flatMap(part -> part.settings().stream())
                .filter(which)
                .count();
    }

    /** What all reports say; one that fails says nothing, and takes neither the others nor the page away. */
    private List<UnusableSetting> unusable() {
        return reports.stream().flatMap(report -> told(report).stream()).toList();
    }

    private static List<UnusableSetting> told(SettingsReport report) {
        try {
            return List.copyOf(report.unusable());
        } catch (RuntimeException | LinkageError e) {
            // Doctor shows and logs that it fails; the trace may hold what was set.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The settings told by " + report.getClass().getName()
                            + " are missing from the page: it failed with "
                            + e.getClass().getName());
            return List.of();
        }
    }

    private Stream<Part> parts(MetaTypeInformation information, List<UnusableSetting> unusable, Texts texts) {
        String language = texts.locale().getLanguage();
        Stream<Part> single = Arrays.stream(information.getPids())
                .map(pid -> Part.of(
                        pid,
                        information.getObjectClassDefinition(pid, language),
                        configurations("service.pid", pid).findFirst().orElseGet(Hashtable::new),
                        unusable,
                        texts));
        Stream<Part> several = Arrays.stream(information.getFactoryPids()).flatMap(pid -> {
            ObjectClassDefinition definition = information.getObjectClassDefinition(pid, language);
            List<Part> made = configurations("service.factoryPid", pid)
                    .map(properties ->
                            Part.of(properties.get("service.pid").toString(), definition, properties, unusable, texts))
                    .toList();
            return made.isEmpty() ? Stream.of(Part.none(pid, definition)) : made.stream();
        });
        return Stream.concat(single, several);
    }

    private Stream<Dictionary<String, Object>> configurations(String property, String pid) {
        try {
            return Stream.ofNullable(configurations.listConfigurations("(" + property + "=" + pid + ")"))
                    .flatMap(Arrays::stream)
                    .map(Configuration::getProperties)
                    .filter(Objects::nonNull);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a PID needs no escaping", e);
        }
    }

    /** What one configuration sets; without settings where there may be several and is none. */
    private record Part(String pid, String name, String description, List<Setting> settings) {

        static Part of(
                String pid,
                ObjectClassDefinition definition,
                Dictionary<String, Object> properties,
                List<UnusableSetting> unusable,
                Texts texts) {
            return new Part(
                    pid,
                    definition.getName(),
                    Objects.toString(definition.getDescription(), ""),
                    Arrays.stream(definition.getAttributeDefinitions(ObjectClassDefinition.ALL))
                            .map(attribute -> new Setting(
                                    attribute,
                                    properties.get(attribute.getID()),
                                    unusable.stream()
                                            .filter(setting -> setting.pid().equals(pid)
                                                    && setting.key().equals(attribute.getID()))
                                            .findFirst(),
                                    texts))
                            .toList());
        }

        static Part none(String pid, ObjectClassDefinition definition) {
            return new Part(pid, definition.getName(), Objects.toString(definition.getDescription(), ""), List.of());
        }

        Map<String, Object> section(String form) {
            return Map.of(
                    "name",
                    name,
                    "description",
                    description,
                    "pid",
                    pid,
                    "address",
                    form + pid,
                    "none",
                    settings.isEmpty(),
                    "settings",
                    settings.stream().map(Setting::row).toList());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import org.npsuite.service.DoctorService;
import org.npsuite.service.ExtensionPoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Each extension point and who serves it. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=nps-extensions",
            "felix.webconsole.title=%nps-extensions.title",
            "felix.webconsole.category=" + Page.CATEGORY
        })
public final class ExtensionsPage extends Page {

    private static final long serialVersionUID = 1L;

    /** Where the interfaces are that others implement. */
    private static final String OFFERED = "org.npsuite.spi.";

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile DoctorService doctor;

    /** Takes what all pages share. */
    @Activate
    public ExtensionsPage(@Reference PageFrame frame) {
        super(frame, "nps-extensions", "extensions", TABLES);
    }

    ExtensionsPage(PageFrame frame, DoctorService doctor) {
        this(frame);
        this.doctor = doctor;
    }

    @Override
    Map<String, Object> values(HttpServletRequest request, Texts texts) {
        DoctorService present = doctor;
        List<ExtensionPoint> points =
                present == null ? List.of() : present.extensions(BearerTokens.caller(request), texts.locale());
        long served =
                points.stream().filter(point -> !point.providers().isEmpty()).count();
        return Map.of(
                "available", present != null,
                "heading", texts.count("extensions.served", served, points.size()),
                "groups",
                        Stream.of(
                                        group("extensions.offered", points, true, texts),
                                        group("extensions.own", points, false, texts))
                                .filter(group -> !((List<?>) group.get("points")).isEmpty())
                                .toList());
    }

    /** What hosts and other bundles are meant to serve, or what the suite serves them. */
    private static Map<String, Object> group(String key, List<ExtensionPoint> points, boolean offered, Texts texts) {
        return Map.of(
                "title",
                texts.get(key),
                "points",
                points.stream()
                        .filter(point -> point.name().startsWith(OFFERED) == offered)
                        .map(point -> point(point, texts))
                        .sorted(Comparator.comparing(
                                point -> point.get("title").toString(), Collator.getInstance(texts.locale())))
                        .toList());
    }

    private static Map<String, Object> point(ExtensionPoint point, Texts texts) {
        List<Map<String, Object>> providers = new ArrayList<>();
        for (ExtensionPoint.Provider provider : point.providers()) {
            providers.add(Map.of(
                    "first", providers.isEmpty(),
                    "provider", simple(provider.component()),
                    "parts", breakable(provider.component()),
                    "bundle", provider.bundle(),
                    "version", provider.version(),
                    "ranking", texts.number(provider.ranking()),
                    "inUse", point.inUse().contains(provider)));
        }
        return Map.of(
                "title", texts.find("extension." + point.name()).orElse(simple(point.name())),
                "className", point.name(),
                "purpose", point.purpose(),
                "rows", Math.max(1, providers.size()),
                "served", !providers.isEmpty(),
                "providers", providers);
    }

    /** A qualified name in parts between which a line may end; none where the name has no dot. */
    private static List<String> breakable(String className) {
        return className.contains(".") ? List.of(className.split("(?<=\\.)")) : List.of();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}

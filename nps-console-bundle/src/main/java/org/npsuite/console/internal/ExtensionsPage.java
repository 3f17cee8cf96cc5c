// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile DoctorService doctor;

    /** Takes what all pages share. */
    @Activate
    public ExtensionsPage(@Reference PageFrame frame) {
        super(frame, "nps-extensions", "extensions");
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
                "points", points.stream().map(point -> point(point, texts)).toList());
    }

    private static Map<String, Object> point(ExtensionPoint point, Texts texts) {
        int dot = point.name().lastIndexOf('.');
        List<Map<String, Object>> providers = new ArrayList<>();
        for (ExtensionPoint.Provider provider : point.providers()) {
            providers.add(Map.of(
                    "bundle", provider.bundle(),
                    "version", provider.version(),
                    "component", provider.component(),
                    "ranking", texts.number(provider.ranking()),
                    "inUse", point.inUse().contains(provider)));
        }
        return Map.of(
                "name",
                point.name().substring(dot + 1),
                "package",
                dot < 0 ? "" : point.name().substring(0, dot),
                "purpose",
                point.purpose(),
                "served",
                !providers.isEmpty(),
                "providers",
                providers);
    }
}

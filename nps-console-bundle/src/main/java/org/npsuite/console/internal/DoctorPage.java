// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import org.npsuite.service.DoctorService;
import org.npsuite.spi.doctor.Finding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What is well and what is missing, worst first. Needs no script: it works while other rooms do not. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=nps-doctor",
            "felix.webconsole.title=%nps-doctor.title",
            "felix.webconsole.category=" + Page.CATEGORY
        })
public final class DoctorPage extends Page {

    private static final long serialVersionUID = 1L;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile DoctorService doctor;

    /** Takes what all pages share. */
    @Activate
    public DoctorPage(@Reference PageFrame frame) {
        super(frame, "nps-doctor", "doctor", TABLES);
    }

    DoctorPage(PageFrame frame, DoctorService doctor) {
        this(frame);
        this.doctor = doctor;
    }

    @Override
    Map<String, Object> values(HttpServletRequest request, Texts texts) {
        DoctorService present = doctor;
        List<Finding> findings =
                present == null ? List.of() : present.findings(BearerTokens.caller(request), texts.locale());
        long errors = count(findings, Finding.Severity.ERROR);
        long warnings = count(findings, Finding.Severity.WARNING);
        return Map.of(
                "available", present != null,
                "heading",
                        texts.count(
                                errors > 0 ? "doctor.errors" : warnings > 0 ? "doctor.warnings" : "doctor.well",
                                errors > 0 ? errors : warnings > 0 ? warnings : findings.size()),
                "findings",
                        findings.stream().map(finding -> row(finding, texts)).toList());
    }

    private static long count(List<Finding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static Map<String, Object> row(Finding finding, Texts texts) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return Map.of(
                "severity", severity,
                "word", texts.get("severity." + severity),
                "subject", finding.subject(),
                "text", finding.text());
    }
}

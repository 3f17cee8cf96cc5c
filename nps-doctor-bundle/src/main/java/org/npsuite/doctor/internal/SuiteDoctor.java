// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import static org.npsuite.model.problem.ProblemException.forbidden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.npsuite.doctor.internal.Part.State;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.service.DoctorService;
import org.npsuite.service.ExtensionPoint;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.spi.settings.SettingsReport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the framework, every {@link Examination} and whoever reads settings. Needs no other room of the suite. */
@Component(service = DoctorService.class)
public final class SuiteDoctor implements DoctorService {

    private static final Logger LOG = LoggerFactory.getLogger(SuiteDoctor.class);
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(
            Finding::severity, Comparator.<Severity>naturalOrder().reversed());

    private final Installation installation;
    private final List<Check> checks;

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Examination> examinations = List.of();

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<SettingsReport> reports = List.of();

    @Activate
    public SuiteDoctor(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this(new FrameworkInstallation(context, runtime));
    }

    SuiteDoctor(Installation installation) {
        this.installation = installation;
        this.checks = List.of(
                new RoomCheck(),
                new PartCheck(),
                new ServiceCheck(),
                new UserCheck(),
                new FolderCheck(),
                new JavaCheck(Runtime.version()));
    }

    /** For tests, which have nobody to inject them. */
    SuiteDoctor with(List<Examination> others) {
        this.examinations = others;
        return this;
    }

    /** The same for those who read settings. */
    SuiteDoctor reading(List<SettingsReport> others) {
        this.reports = others;
        return this;
    }

    @Override
    public boolean ready() {
        return installation.rooms().stream().allMatch(Room::started)
                && installation.parts().stream().allMatch(part -> part.state() == State.WELL)
                && examinations.stream().allMatch(SuiteDoctor::isReady);
    }

    /** Somebody's examination that fails says nothing about whether the suite serves; Doctor shows that it failed. */
    private static boolean isReady(Examination examination) {
        try {
            return examination.ready();
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("An examination does not know whether it is ready", e);
            return true;
        }
    }

    @Override
    public List<Finding> findings(Caller caller, Locale locale) {
        requireAdmin(caller);
        Texts texts = new Texts(locale);
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> findings.addAll(check.findings(installation, texts)));
        examinations.forEach(
                examination -> findings.addAll(examined(examination, () -> examination.examine(locale), texts)));
        reports.forEach(report -> findings.addAll(examined(report, () -> SettingFindings.of(report, texts), texts)));
        findings.sort(WORST_FIRST);
        return List.copyOf(findings);
    }

    @Override
    public List<ExtensionPoint> extensions(Caller caller, Locale locale) {
        requireAdmin(caller);
        return ExtensionPoints.in(installation, new Texts(locale));
    }

    private static List<Finding> examined(Object examination, Supplier<List<Finding>> findings, Texts texts) {
        try {
            return List.copyOf(Objects.requireNonNull(findings.get(), "findings"));
        } catch (RuntimeException | LinkageError e) {
            // Whatever is wrong with somebody's examination, the other findings are still wanted.
            LOG.warn(
                    "The examination {} failed with {}.",
                    examination.getClass().getName(),
                    e.getClass().getName());
            LOG.debug("The examination failed here.", e);
            return List.of(texts.error("examination", "examination.failed", origin(examination)));
        }
    }

    private static String origin(Object examination) {
        Bundle bundle = FrameworkUtil.getBundle(examination.getClass());
        return bundle == null ? examination.getClass().getName() : bundle.getSymbolicName();
    }

    private static void requireAdmin(Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            throw forbidden(
                    "Only an administrator of the suite may see this. Ask for the role " + Role.ADMIN.roleName() + ".");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.npsuite.scoring.internal.backing.Host;
import org.npsuite.scoring.internal.intake.Screens;
import org.npsuite.scoring.internal.intake.Stamping;
import org.npsuite.scoring.internal.programme.ProgrammeFiles;
import org.npsuite.scoring.internal.response.CustomerNames;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Programme files that cannot be read, extensions that fail, hosts that tell of no teams. */
@Component
public final class ScoringExamination implements Examination {

    private final ScoringSettings settings;
    private final ProgrammeFiles files;
    private final Screens screens;
    private final Stamping stamping;
    private final CustomerNames names;
    private final Host host;

    @Activate
    public ScoringExamination(
            @Reference ScoringSettings settings,
            @Reference ProgrammeFiles files,
            @Reference Screens screens,
            @Reference Stamping stamping,
            @Reference CustomerNames names,
            @Reference Host host) {
        this.settings = settings;
        this.files = files;
        this.screens = screens;
        this.stamping = stamping;
        this.names = names;
        this.host = host;
    }

    @Override
    public List<Finding> examine(Locale locale) {
        Sentences sentences = Sentences.of(locale);
        List<Finding> findings = new ArrayList<>();
        files.faults()
                .forEach((file, fault) ->
                        findings.add(finding(sentences, Severity.ERROR, "programmes", "doctor.file", file, fault)));
        Stream.concat(screens.failing().stream(), stamping.failing().stream())
                .forEach(extension ->
                        findings.add(finding(sentences, Severity.WARNING, "intake", "doctor.extension", extension)));
        names.failing()
                .forEach(directory ->
                        findings.add(finding(sentences, Severity.WARNING, "customers", "doctor.customers", directory)));
        if (findings.isEmpty()) {
            findings.add(finding(sentences, Severity.OK, "definition", "doctor.well", settings.definition()));
        }
        if (host.teams().isEmpty()) {
            findings.add(finding(sentences, Severity.OK, "teams", "doctor.noTeams"));
        }
        return findings;
    }

    private static Finding finding(
            Sentences sentences, Severity severity, String subject, String key, Object... arguments) {
        return new Finding(severity, sentences.say("doctor.subject." + subject), sentences.say(key, arguments));
    }
}

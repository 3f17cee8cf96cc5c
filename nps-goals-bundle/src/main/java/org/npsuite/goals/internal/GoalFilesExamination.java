// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.util.List;
import java.util.Locale;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells <em>Doctor</em> what is wrong in the goal files, by file and line. */
@Component
public final class GoalFilesExamination implements Examination {

    private final GoalFiles files;

    @Activate
    public GoalFilesExamination(@Reference GoalFiles files) {
        this.files = files;
    }

    @Override
    public List<Finding> examine(Locale locale) {
        Wording wording = Wording.in(locale);
        GoalFileReading reading = files.reading();
        String subject = wording.text("doctor.subject");
        if (reading.faults().isEmpty()) {
            return List.of(new Finding(
                    Severity.OK,
                    subject,
                    wording.text("doctor.ok", reading.entries().size())));
        }
        return reading.faults().stream()
                .map(fault -> new Finding(
                        Severity.WARNING,
                        subject,
                        wording.text("doctor.fault", fault.file(), fault.line(), fault.message())))
                .toList();
    }
}

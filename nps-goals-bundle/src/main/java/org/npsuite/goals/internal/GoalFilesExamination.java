// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.npsuite.goals.internal.backing.Neighbours;
import org.npsuite.goals.internal.book.GoalFileReading;
import org.npsuite.goals.internal.book.GoalFileReading.Entry;
import org.npsuite.goals.internal.book.GoalFiles;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.goals.internal.watch.WatchRound;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Programme;
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
    private final Neighbours neighbours;

    @Activate
    public GoalFilesExamination(@Reference GoalFiles files, @Reference Neighbours neighbours) {
        this.files = files;
        this.neighbours = neighbours;
    }

    @Override
    public List<Finding> examine(Locale locale) {
        Wording wording = Wording.in(locale);
        GoalFileReading reading = files.reading();
        List<Finding> findings = new ArrayList<>();
        reading.faults()
                .forEach(fault ->
                        findings.add(warning(wording, "doctor.fault", fault.file(), fault.line(), fault.message())));
        orphans(reading)
                .forEach(entry -> findings.add(warning(
                        wording,
                        "doctor.orphan",
                        entry.file(),
                        entry.line(),
                        entry.goal().programme())));
        if (findings.isEmpty()) {
            String text = wording.text("doctor.ok", reading.entries().size());
            findings.add(new Finding(Severity.OK, wording.text("doctor.subject"), text));
        }
        return findings;
    }

    /** Goals whose programme does not exist, as far as one can see. */
    private List<Entry> orphans(GoalFileReading reading) {
        try {
            Set<String> programmes = neighbours.programmes().list(WatchRound.WATCH).stream()
                    .map(Programme::id)
                    .collect(Collectors.toSet());
            return reading.entries().stream()
                    .filter(entry -> !programmes.contains(entry.goal().programme()))
                    .toList();
        } catch (ProblemException e) {
            // Whoever is away says so in a finding of its own.
            return List.of();
        }
    }

    private static Finding warning(Wording wording, String key, Object... parts) {
        return new Finding(Severity.WARNING, wording.text("doctor.subject"), wording.text(key, parts));
    }
}

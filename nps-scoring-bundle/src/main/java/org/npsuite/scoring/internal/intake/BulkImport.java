// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Response;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.json.Sha256;
import org.npsuite.spi.store.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of an import: takes candidates, appends the good ones in batches, keeps count. Not for several threads. */
final class BulkImport {

    private static final Logger LOG = LoggerFactory.getLogger(BulkImport.class);

    private static final int MOST_RESPONSES = 2000;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final String CONFLICT =
            "a response of this id is known with other content: give it another id, or correct the known one";

    private final Programme programme;
    private final Backing backing;
    private final Stamping stamping;
    private final Optional<String> key;
    private final Optional<String> prefix;
    private final ImportProgress counts;
    private Batch reading = new Batch();
    private Batch storing = new Batch();
    private final TreeMap<Long, String> named = new TreeMap<>();

    /** Good responses and the lines they came from. */
    private static final class Batch {

        private final List<Submission> submissions = new ArrayList<>(MOST_RESPONSES);
        private final List<Long> lines = new ArrayList<>(MOST_RESPONSES);
        private int characters;

        private void add(Submission submission, long line, int size) {
            submissions.add(submission);
            lines.add(line);
            characters += size;
        }

        private boolean isFull() {
            return lines.size() >= MOST_RESPONSES || characters >= MOST_CHARACTERS;
        }
    }

    BulkImport(Programme programme, Backing backing, Stamping stamping, Optional<String> key, ImportProgress counts) {
        this.programme = programme;
        this.backing = backing;
        this.stamping = stamping;
        this.key = key;
        this.counts = counts;
        this.prefix = key.map(
                name -> Sha256.hex(name.getBytes(StandardCharsets.UTF_8)).substring(0, 32));
    }

    /** Reads to the end. What was read before the stream breaks off is recorded. */
    ImportReport run(Candidates candidates, LongConsumer progress) throws IOException {
        try {
            return runToTheEnd(candidates, progress);
        } catch (IOException e) {
            LOG.info(
                    "Import {} into programme {} broke off: its sender is gone. {} lines are recorded, {} were refused.",
                    key.map(BulkImport::printable).orElse("without a key"),
                    programme.id(),
                    recorded(),
                    counts.rejected());
            throw e;
        } catch (ProblemException e) {
            throw e.problem() == Problem.UNAVAILABLE ? unavailable(e.getMessage() + " " + soFar(), e) : e;
        }
    }

    /** A key is whatever its sender likes, line ends too. */
    private static String printable(String key) {
        return key.replaceAll("\\p{Cntrl}", "?");
    }

    private long recorded() {
        return counts.accepted() + counts.duplicates();
    }

    private String soFar() {
        String lines = "At least " + recorded() + " lines of this import are recorded";
        return key.isPresent()
                ? lines + ": the same request with the same key goes on from there and counts nothing twice."
                : lines + ". It has no key: sent again, it counts those twice that have no id of their own.";
    }

    private ImportReport runToTheEnd(Candidates candidates, LongConsumer progress) throws IOException {
        long line = 0;
        try (Appender appender = new Appender(programme.id(), backing)) {
            try {
                Optional<Candidate> candidate = candidates.next();
                while (candidate.isPresent()) {
                    line = candidate.get().line();
                    counts.read(line);
                    take(candidate.get());
                    if (reading.isFull()) {
                        append(appender);
                        progress.accept(line);
                    }
                    candidate = candidates.next();
                }
            } finally {
                append(appender);
                settle(appender);
            }
        }
        progress.accept(line);
        return report();
    }

    private void take(Candidate candidate) {
        if (candidate instanceof Candidate.Unreadable unreadable) {
            reject(unreadable.line(), unreadable.reason());
        } else if (candidate instanceof Candidate.Readable readable) {
            try {
                Response response = readable.response();
                String id = response.id().orElseGet(() -> mint(readable.line()));
                reading.add(stamping.prepare(programme, response, id), readable.line(), readable.size());
            } catch (ProblemException e) {
                reject(readable.line(), e.getMessage());
            }
        }
    }

    /** The same key and line give the same id, so that an import can be repeated where it broke off. */
    private String mint(long line) {
        return prefix.map(start -> start + "-" + line)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Sends what was read on its way to the journal, once what was sent before has arrived. */
    private void append(Appender appender) {
        settle(appender);
        storing = reading;
        reading = new Batch();
        if (!storing.submissions.isEmpty()) {
            appender.start(storing.submissions);
        }
    }

    private void settle(Appender appender) {
        if (!appender.isUnderWay()) {
            return;
        }
        List<Receipt> receipts = appender.finish();
        for (int i = 0; i < receipts.size(); i++) {
            switch (receipts.get(i).outcome()) {
                case RECORDED -> counts.accept();
                case KNOWN, ERASED -> counts.passOver();
                case CONFLICT -> reject(storing.lines.get(i), CONFLICT);
            }
        }
    }

    private void reject(long line, String reason) {
        counts.reject();
        named.put(line, reason);
        if (named.size() > ImportReport.NAMED_LINES) {
            named.pollLastEntry();
        }
    }

    private ImportReport report() {
        List<ImportReport.RejectedLine> lines = new ArrayList<>();
        named.forEach((line, reason) -> lines.add(new ImportReport.RejectedLine(line, reason)));
        return new ImportReport(counts.accepted(), counts.duplicates(), counts.rejected(), lines);
    }
}

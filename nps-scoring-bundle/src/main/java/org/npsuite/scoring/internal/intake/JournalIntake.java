// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Response;
import org.npsuite.scoring.internal.access.Access;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.programme.ProgrammeDocuments;
import org.npsuite.service.CsvMapping;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRun;
import org.npsuite.service.ResponseIntake;
import org.npsuite.spi.store.Submission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts responses into the journal. Stays when its last user lets go, because it remembers the imports. */
@Component(immediate = true)
public final class JournalIntake implements ResponseIntake {

    private final Access access;
    private final Backing backing;
    private final ProgrammeDocuments programmes;
    private final Stamping stamping;
    private final Imports imports;

    @Activate
    public JournalIntake(
            @Reference Access access,
            @Reference Backing backing,
            @Reference ProgrammeDocuments programmes,
            @Reference Stamping stamping) {
        this(access, backing, programmes, stamping, Clock.systemUTC());
    }

    public JournalIntake(
            Access access, Backing backing, ProgrammeDocuments programmes, Stamping stamping, Clock clock) {
        this.access = access;
        this.backing = backing;
        this.programmes = programmes;
        this.stamping = stamping;
        this.imports = new Imports(clock);
    }

    @Override
    public Receipt submit(Caller caller, String programme, Response response) {
        Programme into = writable(caller, programme);
        String id = response.id().orElseGet(() -> UUID.randomUUID().toString());
        Submission submission = stamping.prepare(into, response, id);
        return backing.journal().append(programme, List.of(submission)).get(0);
    }

    @Override
    public ImportReport bulk(Caller caller, ImportRequest request, InputStream stream, LongConsumer progress)
            throws IOException {
        Programme into = writable(caller, request.programme());
        Imports.Run run = imports.begin(request);
        ImportRun.State end = ImportRun.State.FAILED;
        try {
            ImportReport report = new BulkImport(into, backing, stamping, request.key(), run.progress())
                    .run(candidates(request, into, stream), progress);
            end = ImportRun.State.DONE;
            return report;
        } catch (IOException e) {
            end = ImportRun.State.BROKEN_OFF;
            throw e;
        } finally {
            imports.end(run, end);
        }
    }

    @Override
    public List<ImportRun> imports(Caller caller, String programme) {
        return imports.of(writable(caller, programme).id());
    }

    private Programme writable(Caller caller, String programme) {
        access.in(caller, programme).require(Permission.WRITE_RESPONSES);
        return programmes.get(programme);
    }

    private static Candidates candidates(ImportRequest request, Programme into, InputStream stream) throws IOException {
        Optional<Charset> mapped = request.mapping().flatMap(CsvMapping::encoding);
        Lines lines = Lines.of(stream, mapped.or(request::encoding));
        return switch (request.format()) {
            case NDJSON -> new NdjsonCandidates(lines, into.zone());
            case CSV -> CsvCandidates.of(lines, request.mapping(), into.zone());
        };
    }
}

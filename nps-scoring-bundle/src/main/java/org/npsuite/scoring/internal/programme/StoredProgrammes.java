// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.programme;

import static org.npsuite.model.problem.ProblemException.conflict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.response.Programme;
import org.npsuite.scoring.internal.access.Access;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.service.PopulationCount;
import org.npsuite.service.ProgrammeService;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.Watermark;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Programmes as documents in the records. */
@Component
public final class StoredProgrammes implements ProgrammeService {

    private final Access access;
    private final Backing backing;
    private final ProgrammeDocuments programmes;
    private final Populations populations;

    @Activate
    public StoredProgrammes(
            @Reference Access access,
            @Reference Backing backing,
            @Reference ProgrammeDocuments programmes,
            @Reference Populations populations) {
        this.access = access;
        this.backing = backing;
        this.programmes = programmes;
        this.populations = populations;
    }

    @Override
    public List<Programme> list(Caller caller) {
        readable(access.anywhere(caller));
        return programmes.list().stream()
                .filter(programme -> caller.scope().reaches(programme.id()))
                .toList();
    }

    @Override
    public Programme get(Caller caller, String id) {
        readable(access.in(caller, id));
        return programmes.get(id);
    }

    /** Whoever may see answers or their counts may know what was asked. */
    private static void readable(AccessScope scope) {
        if (!scope.permits(Permission.READ_RESPONSES)) {
            scope.require(Permission.READ_AGGREGATES);
        }
    }

    @Override
    public boolean put(Caller caller, Programme programme) {
        access.in(caller, programme.id()).require(Permission.ADMINISTER);
        Optional<ProgrammeDocuments.Kept> kept = programmes.find(programme.id());
        kept.ifPresent(known -> permitChange(known, programme));
        if (!kept.map(known -> known.programme().equals(programme)).orElse(false)) {
            programmes.put(
                    programme, kept.map(ProgrammeDocuments.Kept::version).orElse(Records.ABSENT), caller.identity());
        }
        return kept.isEmpty();
    }

    private void permitChange(ProgrammeDocuments.Kept kept, Programme wanted) {
        if (kept.file()) {
            throw conflict("This programme is kept in a file under etc/nps/programmes. Change it there.");
        }
        Lasting.broken(kept.programme(), wanted)
                .filter(broken -> !backing.journal().watermark(wanted.id()).equals(Watermark.START))
                .ifPresent(broken -> {
                    throw conflict(broken);
                });
    }

    @Override
    public Map<String, Map<String, PopulationCount>> population(Caller caller, String programme) {
        access.in(caller, programme).require(Permission.READ_AGGREGATES);
        programmes.get(programme);
        return populations.get(programme);
    }

    @Override
    public void putPopulation(Caller caller, String programme, Map<String, Map<String, PopulationCount>> counts) {
        access.in(caller, programme).require(Permission.ADMINISTER);
        programmes.get(programme);
        populations.put(programme, counts, caller.identity());
    }
}

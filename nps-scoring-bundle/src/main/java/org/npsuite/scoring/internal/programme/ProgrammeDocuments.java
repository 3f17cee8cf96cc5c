// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.programme;

import static org.npsuite.model.problem.ProblemException.notFound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.npsuite.model.response.Programme;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.backing.Fresh;
import org.npsuite.scoring.internal.json.Json;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The programmes as this room keeps them; asks nobody for permission. */
@Component(service = ProgrammeDocuments.class)
public final class ProgrammeDocuments {

    private static final String COLLECTION = "programmes";

    /** A programme and where it comes from. */
    public record Kept(Programme programme, long version, boolean file) {}

    private final Backing backing;
    private final ProgrammeFiles files;
    private final Fresh<Programme> fresh = new Fresh<>();

    @Activate
    public ProgrammeDocuments(@Reference Backing backing, @Reference ProgrammeFiles files) {
        this.backing = backing;
        this.files = files;
    }

    /**
     * The programme as it is, or as it was up to a second ago where another node has just changed it: every rating and
     * every question asks for it.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND}
     */
    public Programme get(String id) {
        return fresh.get(id, this::read);
    }

    private Programme read(String id) {
        return find(id).map(Kept::programme)
                .orElseThrow(() -> notFound("There is no such programme. Create it first, or correct its id."));
    }

    /** The programme, if there is one; that of a file before that of the records. */
    public Optional<Kept> find(String id) {
        Optional<Kept> file = files.find(id).map(programme -> new Kept(programme, Records.ABSENT, true));
        // A key the records would refuse is no programme's id either.
        return file.isPresent() || id.isEmpty() || id.length() > 64
                ? file
                : backing.records().get(COLLECTION, id).map(ProgrammeDocuments::read);
    }

    /** All programmes, by id. */
    public List<Programme> list() {
        Map<String, Programme> byId = new TreeMap<>();
        backing.records()
                .list(COLLECTION, "")
                .forEach(stored -> byId.put(stored.key(), read(stored).programme()));
        files.all().forEach(programme -> byId.put(programme.id(), programme));
        return List.copyOf(byId.values());
    }

    /** Creates or changes a programme whose version the caller has just read. */
    void put(Programme programme, long version, String by) {
        backing.records().put(COLLECTION, programme.id(), Json.write(programme.document()), version, by);
        fresh.forget(programme.id());
    }

    private static Kept read(StoredRecord stored) {
        return new Kept(Programme.from(stored.key(), Json.read(stored.json())), stored.version(), false);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.backing;

import static org.npsuite.model.problem.ProblemException.away;

import java.util.Map;
import java.util.function.Supplier;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.tally.TallySource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The store and the engine that this room works with. They may go away and come back while requests run: who needs one
 * asks for it here, keeps it in a local, and is told {@code UNAVAILABLE} while it is away. Records and engine are always
 * those of the journal's own store.
 */
@Component(service = Backing.class)
public final class Backing {

    private final Ranked<Journal> journals = new Ranked<>();
    private final Ranked<Records> records = new Ranked<>();
    private final Ranked<TallySource> engines = new Ranked<>();

    /** The journal of the highest ranking. */
    public Journal journal() {
        return journals.first().orElseThrow(storeAway());
    }

    /** The records beside the journal. */
    public Records records() {
        return records.first(Journal.STORE, store()).orElseThrow(storeAway());
    }

    /** The engine that reads the journal. */
    public TallySource engine() {
        journal();
        return engines.first(Journal.STORE, store()).orElseThrow(() -> away("The engine that counts"));
    }

    private Object store() {
        return journals.firstProperty(Journal.STORE).orElse(null);
    }

    private static Supplier<ProblemException> storeAway() {
        return () -> away("The store");
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addJournal(Journal journal, Map<String, ?> properties) {
        journals.add(journal, properties);
    }

    public void removeJournal(Journal journal) {
        journals.remove(journal);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addRecords(Records service, Map<String, ?> properties) {
        records.add(service, properties);
    }

    public void removeRecords(Records service) {
        records.remove(service);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addEngine(TallySource engine, Map<String, ?> properties) {
        engines.add(engine, properties);
    }

    public void removeEngine(TallySource engine) {
        engines.remove(engine);
    }
}

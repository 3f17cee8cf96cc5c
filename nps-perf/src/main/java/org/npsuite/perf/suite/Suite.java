// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.response.Kind;
import org.npsuite.model.response.Programme;
import org.npsuite.scoring.internal.access.Access;
import org.npsuite.scoring.internal.access.RoleAccessPolicy;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.backing.Host;
import org.npsuite.scoring.internal.intake.JournalIntake;
import org.npsuite.scoring.internal.intake.Screens;
import org.npsuite.scoring.internal.intake.Stamping;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.programme.PopulationCounts;
import org.npsuite.scoring.internal.programme.Populations;
import org.npsuite.scoring.internal.programme.ProgrammeDocuments;
import org.npsuite.scoring.internal.programme.ProgrammeFiles;
import org.npsuite.scoring.internal.programme.StoredProgrammes;
import org.npsuite.scoring.internal.score.TallyScoreService;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ResponseIntake;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;

/** The scoring room on a journal, records and an engine, wired as the framework wires it. */
public final class Suite {

    /** Name of the store, as journal and engine carry it. */
    static final String STORE = "jdbc";

    /** Who asks: nothing is left out of what an administrator sees. */
    public static final Caller ADMIN = Caller.of("perf", Role.ADMIN);

    private final Backing backing = new Backing();
    private final ProgrammeService programmes;
    private final ResponseIntake intake;
    private final ScoreService scores;

    /** @param settings what differs from the defaults an administrator starts with */
    public Suite(Journal journal, Records records, Map<String, Object> settings) {
        Map<String, String> store = Map.of(Journal.STORE, STORE);
        Host host = new Host();
        Access access = new Access();
        ScoringSettings scoring = new ScoringSettings(settings);
        ProgrammeDocuments documents = new ProgrammeDocuments(backing, new ProgrammeFiles(Optional.empty()));
        Populations populations = new Populations(backing);
        backing.addJournal(journal, store);
        backing.addRecords(records, store);
        access.addPolicy(new RoleAccessPolicy(host), Map.of("service.ranking", -1000));
        programmes = new StoredProgrammes(access, backing, documents, populations);
        intake = new JournalIntake(access, backing, documents, new Stamping(host, new Screens(), Clock.systemUTC()));
        scores = new TallyScoreService(
                access,
                backing,
                documents,
                scoring,
                new Counting(scoring, backing),
                new PopulationCounts(populations, host));
    }

    /** Lets an engine answer from now on. */
    public Suite with(Engine engine) {
        backing.addEngine(engine.source(), Map.of(Journal.STORE, STORE));
        return this;
    }

    /** Makes a programme known. */
    public Suite programme(String id) {
        programmes.put(
                ADMIN,
                Programme.builder()
                        .id(id)
                        .name("Measured")
                        .kind(Kind.RELATIONAL)
                        .question(Map.of("en", "How likely are you to recommend us?"))
                        .zone(ZoneOffset.UTC)
                        .build());
        return this;
    }

    public ProgrammeService programmes() {
        return programmes;
    }

    public ResponseIntake intake() {
        return intake;
    }

    public ScoreService scores() {
        return scores;
    }
}

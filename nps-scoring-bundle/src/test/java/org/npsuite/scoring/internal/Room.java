// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal;

import java.nio.file.Path;
import java.time.ZoneId;
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
import org.npsuite.scoring.internal.response.CustomerNames;
import org.npsuite.scoring.internal.response.JournalResponses;
import org.npsuite.scoring.internal.score.TallyScoreService;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.settings.Settings;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ResponseIntake;
import org.npsuite.service.ResponseService;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.MemoryRecords;
import org.npsuite.testkit.tally.MemoryJournal;
import org.npsuite.testkit.tally.ReferenceTallySource;

/** The whole room on a store in memory, wired as the framework wires it; it is noon of 15 March 2026 in UTC. */
public final class Room {

    public static final Caller ADMIN = Caller.of("ada", Role.ADMIN);
    public static final String PROGRAMME = "shops";

    public final FixedClock clock = FixedClock.at("2026-03-15T12:00:00Z");
    public final MemoryJournal journal = new MemoryJournal(clock);
    public final TallySource engine = new ReferenceTallySource(journal);
    public final MemoryRecords records = new MemoryRecords(clock);
    public final Backing backing = new Backing();
    public final Host host = new Host();
    public final Screens screens = new Screens();
    public final Access access = new Access();
    public final ProgrammeService programmes;
    public final ResponseIntake intake;
    public final ResponseService responses;
    public final ScoreService scores;

    public Room() {
        this(Settings.standard());
    }

    public Room(ScoringSettings settings) {
        this(settings, Optional.empty());
    }

    /** @param files where programme files are kept */
    public Room(ScoringSettings settings, Optional<Path> files) {
        Map<String, String> store = Map.of(Journal.STORE, MemoryJournal.NAME);
        backing.addJournal(journal, store);
        backing.addRecords(records, store);
        backing.addEngine(engine, store);
        access.addPolicy(new RoleAccessPolicy(host), Map.of("service.ranking", -1000));
        ProgrammeDocuments documents = new ProgrammeDocuments(backing, new ProgrammeFiles(files));
        Populations populations = new Populations(backing);
        Stamping stamping = new Stamping(host, screens, clock);
        Counting counting = new Counting(settings, backing);
        programmes = new StoredProgrammes(access, backing, documents, populations);
        intake = new JournalIntake(access, backing, documents, stamping, clock);
        responses = new JournalResponses(access, backing, documents, stamping, counting, new CustomerNames(host));
        scores = new TallyScoreService(
                access, backing, documents, settings, counting, new PopulationCounts(populations, host));
    }

    /** A room with the programme {@link #PROGRAMME} of Paris. */
    public static Room withProgramme() {
        Room room = new Room();
        room.programmes.put(ADMIN, programme().build());
        return room;
    }

    /** A relational programme in the zone of Paris. */
    public static Programme.Builder programme() {
        return Programme.builder()
                .id(PROGRAMME)
                .name("Shops")
                .kind(Kind.RELATIONAL)
                .question(Map.of("en", "How likely are you to recommend us?"))
                .zone(ZoneId.of("Europe/Paris"));
    }
}

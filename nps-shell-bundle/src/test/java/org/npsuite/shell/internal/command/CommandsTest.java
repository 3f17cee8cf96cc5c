// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.npsuite.model.access.Caller;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Kind;
import org.npsuite.model.response.Programme;
import org.npsuite.service.PopulationCount;
import org.npsuite.service.ProgrammeService;

class CommandsTest {

    private final List<Caller> callers = new ArrayList<>();
    private final FakeHost host = new FakeHost();

    private final class Programmes implements ProgrammeService {

        @Override
        public List<Programme> list(Caller caller) {
            callers.add(caller);
            return List.of(get(caller, "bank"), get(caller, "banking"), get(caller, "insurance"));
        }

        @Override
        public Programme get(Caller caller, String id) {
            return Programme.builder()
                    .id(id)
                    .name("Programme of " + id)
                    .kind(Kind.RELATIONAL)
                    .zone(ZoneId.of("Europe/Paris"))
                    .build();
        }

        @Override
        public boolean put(Caller caller, Programme programme) {
            throw ProblemException.forbidden("not asked");
        }

        @Override
        public Map<String, Map<String, PopulationCount>> population(Caller caller, String programme) {
            return Map.of();
        }

        @Override
        public void putPopulation(Caller caller, String programme, Map<String, Map<String, PopulationCount>> counts) {
            throw ProblemException.forbidden("not asked");
        }
    }

    @Test
    void theShellsUserAsksInItsOwnName() throws Exception {
        List<String> lines = host.with(ProgrammeService.class, new Programmes()).run(new ProgrammesCommand());

        assertThat(callers).containsExactly(Caller.of("shell:ada"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).containsSubsequence("bank", "RELATIONAL", "Europe/Paris"));
    }

    @Test
    void aServiceThatIsAwayIsOneLine() {
        assertThatThrownBy(() -> host.run(new ProgrammesCommand()))
                .isInstanceOf(CommandException.class)
                .hasMessage("The programme service is away at the moment: nps:doctor tells what is missing. "
                        + "Try again once it is back.");
    }

    @Test
    void theTerminalsLanguageIsSpoken() {
        host.variables.put("LANG", "fr_FR.UTF-8");

        assertThatThrownBy(() -> host.run(new DoctorCommand()))
                .hasMessageStartingWith("Le service de diagnostic est absent pour le moment");
    }

    @Test
    void withoutATerminalLanguageTheContainersIsSpoken() {
        host.variables.remove("LANG");
        try (Desk desk = new Desk(host.context(), host.session())) {
            assertThat(desk.locale().getLanguage())
                    .isIn(Locale.getDefault().getLanguage(), Locale.ENGLISH.getLanguage());
        }
    }

    @Test
    void servicesAreGivenBack() throws Exception {
        host.with(ProgrammeService.class, new Programmes()).run(new ProgrammesCommand());

        assertThat(host.borrowed).isZero();
    }

    @Test
    void aWrongDateNamesItsOption() {
        ScoreCommand command = new ScoreCommand();
        command.programme = "bank";
        command.to = "31/12/2026";

        assertThatThrownBy(() -> host.run(command))
                .hasMessage("--to must be a date such as 2026-01-31, not 31/12/2026.");
    }

    @Test
    void aWrongUnitListsTheRightOnes() {
        ScoreCommand command = new ScoreCommand();
        command.programme = "bank";
        command.unit = "people";

        assertThatThrownBy(() -> host.run(command))
                .hasMessage("--unit must be one of responses, customers, not people.");
    }

    @Test
    void programmesAreCompleted() {
        ProgrammeCompleter completer = new ProgrammeCompleter();
        completer.context = host.with(ProgrammeService.class, new Programmes()).context();
        List<String> candidates = new ArrayList<>();

        completer.complete(host.session(), FakeHost.typed("nps:score", "ban"), candidates);

        assertThat(candidates).map(String::strip).containsExactly("bank", "banking");
    }

    @Test
    void completionIsSilentWhileTheServiceIsAway() {
        ProgrammeCompleter completer = new ProgrammeCompleter();
        completer.context = host.context();
        List<String> candidates = new ArrayList<>();

        assertThat(completer.complete(host.session(), FakeHost.typed("nps:score", "b"), candidates))
                .isNegative();
        assertThat(candidates).isEmpty();
    }

    @Test
    void fieldsAreCompleted() {
        List<String> candidates = new ArrayList<>();

        new FieldCompleter().complete(host.session(), FakeHost.typed("nps:score", "t"), candidates);

        assertThat(candidates).map(String::strip).containsExactlyInAnyOrder("tag:", "touchpoint", "team");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.response.Kind;
import org.npsuite.model.response.Programme;
import org.npsuite.scoring.internal.Room;
import org.npsuite.scoring.internal.settings.Settings;
import org.npsuite.service.PopulationCount;
import org.npsuite.testkit.Responses;

class StoredProgrammesTest {

    private final Room room = new Room();

    private boolean put(Programme.Builder programme) {
        return room.programmes.put(ADMIN, programme.build());
    }

    private void answered() {
        room.journal.add(PROGRAMME, Responses.on("2026-01-05", Responses.valid(9)));
    }

    @Test
    void aProgrammeIsNewOnce() {
        assertThat(put(Room.programme())).isTrue();
        assertThat(put(Room.programme().name("Shops and stalls"))).isFalse();
        assertThat(room.programmes.get(ADMIN, PROGRAMME).name()).isEqualTo("Shops and stalls");
    }

    @Test
    void programmesAreListedById() {
        put(Room.programme().id("b"));
        put(Room.programme().id("a"));

        assertThat(room.programmes.list(ADMIN)).extracting(Programme::id).containsExactly("a", "b");
    }

    @Test
    void puttingTheSameAgainKeepsItsVersion() {
        put(Room.programme());
        put(Room.programme());

        assertThat(room.records.history("programmes", PROGRAMME)).hasSize(1);
    }

    @Test
    void anUnknownProgrammeIsNotFound() {
        assertThatThrownBy(() -> room.programmes.get(ADMIN, "unheard-of")).satisfies(problem(Problem.NOT_FOUND));
        assertThatThrownBy(() -> room.programmes.get(ADMIN, "")).satisfies(problem(Problem.NOT_FOUND));
        assertThatThrownBy(() -> room.programmes.get(ADMIN, "x".repeat(300))).satisfies(problem(Problem.NOT_FOUND));
    }

    static Stream<Arguments> lastingParts() {
        return Stream.of(
                Arguments.of("kind", Room.programme().kind(Kind.TRANSACTIONAL)),
                Arguments.of("question", Room.programme().question(Map.of("en", "Would you come again?"))),
                Arguments.of("question", Room.programme().question(Map.of())),
                Arguments.of("zone", Room.programme().zone(ZoneId.of("UTC"))));
    }

    @ParameterizedTest(name = "the {0} cannot change once somebody has answered")
    @MethodSource("lastingParts")
    void whatWasAskedCannotChangeOnceSomebodyHasAnswered(String part, Programme.Builder changed) {
        put(Room.programme());
        answered();

        assertThatThrownBy(() -> put(changed))
                .satisfies(problem(Problem.CONFLICT))
                .hasMessageContaining(part);
    }

    @ParameterizedTest(name = "the {0} may change while nobody has answered")
    @MethodSource("lastingParts")
    void whatIsAskedMayChangeWhileNobodyHasAnswered(String part, Programme.Builder changed) {
        put(Room.programme());

        assertThat(put(changed)).as(part).isFalse();
    }

    @Test
    void aTranslationMayBeAddedAtAnyTime() {
        put(Room.programme());
        answered();

        put(Room.programme()
                .question(Map.of("en", "How likely are you to recommend us?", "fr", "Nous recommanderiez-vous ?")));

        assertThat(room.programmes.get(ADMIN, PROGRAMME).question()).containsKey("fr");
    }

    @Test
    void anonymityOncePromisedIsNotTakenBack() {
        put(Room.programme().anonymity(new Anonymity(10)));
        answered();

        assertThatThrownBy(() -> put(Room.programme())).satisfies(problem(Problem.CONFLICT));
        assertThatThrownBy(() -> put(Room.programme().anonymity(new Anonymity(5))))
                .satisfies(problem(Problem.CONFLICT));
        assertThat(put(Room.programme().anonymity(new Anonymity(20)))).isFalse();
    }

    @Test
    void aProgrammeInAFileWinsAndIsChangedThereOnly(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("shops.json"), "{\"name\":\"Filed\",\"kind\":\"RELATIONAL\",\"zone\":\"UTC\"}");
        Room filed = new Room(Settings.standard(), Optional.of(directory));

        assertThat(filed.programmes.get(ADMIN, PROGRAMME).name()).isEqualTo("Filed");
        assertThat(filed.programmes.list(ADMIN)).extracting(Programme::name).containsExactly("Filed");
        assertThatThrownBy(() -> filed.programmes.put(ADMIN, Room.programme().build()))
                .satisfies(problem(Problem.CONFLICT))
                .hasMessageContaining("etc/nps/programmes");
    }

    @Test
    void populationCountsAreKeptAsTheyWereGiven() {
        put(Room.programme());
        Map<String, Map<String, PopulationCount>> counts = Map.of(
                "segment",
                Map.of(
                        "A", new PopulationCount(3_000_000_000L, OptionalLong.of(20)),
                        "B", new PopulationCount(5, OptionalLong.empty())));

        room.programmes.putPopulation(ADMIN, PROGRAMME, counts);

        assertThat(room.programmes.population(ADMIN, PROGRAMME)).isEqualTo(counts);
    }

    @Test
    void newPopulationCountsReplaceTheOldOnes() {
        put(Room.programme());
        room.programmes.putPopulation(
                ADMIN, PROGRAMME, Map.of("segment", Map.of("A", new PopulationCount(1, OptionalLong.empty()))));
        room.programmes.putPopulation(ADMIN, PROGRAMME, Map.of());

        assertThat(room.programmes.population(ADMIN, PROGRAMME)).isEmpty();
    }

    @Test
    void aPopulationOfNoProgrammeIsNotFound() {
        assertThatThrownBy(() -> room.programmes.putPopulation(ADMIN, PROGRAMME, Map.of()))
                .satisfies(problem(Problem.NOT_FOUND));
    }
}

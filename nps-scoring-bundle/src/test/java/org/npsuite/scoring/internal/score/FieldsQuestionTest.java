// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.FieldValues;
import org.npsuite.model.score.FieldsReport;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;
import org.npsuite.scoring.internal.Readings;
import org.npsuite.scoring.internal.Room;
import org.npsuite.scoring.internal.settings.Settings;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.testkit.Responses;
import org.npsuite.testkit.tally.MemoryJournal;

class FieldsQuestionTest extends ScoreTest {

    private List<String> fields(Caller caller, Slice slice) {
        return room.scores.fields(caller, slice, Locale.ENGLISH).fields().stream()
                .map(one -> one.field().key() + " "
                        + (one.values().isPresent()
                                ? one.values().getAsLong()
                                : one.absent().get(0).reason()))
                .toList();
    }

    private void someAnswers() {
        ratings("2026-01-05", 2, 9, answer -> answer.attributes(Map.of("segment", "A", "region", "North"))
                .channel("web")
                .account("a-1")
                .tags(Map.of("topic", Set.of("price", "speed"))));
        ratings("2026-01-06", 1, 3, answer -> answer.attributes(Map.of("segment", "B"))
                .channel("web")
                .team("south"));
    }

    @Test
    void everyFieldIsThereWithHowManyValuesItHas() {
        someAnswers();

        assertThat(fields(ADMIN, ALL))
                .startsWith("attr:segment 2", "channel 1", "team 1")
                .containsExactlyInAnyOrder(
                        "account 1", "attr:region 1", "attr:segment 2", "channel 1", "tag:topic 2", "team 1");
    }

    @Test
    void onlyTheSliceIsLookedAt() {
        someAnswers();

        assertThat(fields(ADMIN, where("attr:segment:eq:B"))).containsExactly("attr:segment 1", "channel 1", "team 1");
    }

    @Test
    void whoMaySeeNoNamesIsNotToldOfAccounts() {
        someAnswers();

        assertThat(fields(Caller.of("ana", Role.ANALYST), ALL))
                .contains("attr:segment 2")
                .noneMatch(field -> field.startsWith("account"));
        assertThat(fields(Caller.of("vic", Role.VIEWER), ALL)).contains("attr:segment 2");
    }

    @Test
    void fieldsOfAnswersOutOfReachAreNotTold() {
        someAnswers();
        room.access.addPolicy(
                caller -> new AccessScope(Set.of(Permission.READ_AGGREGATES), List.of(Filter.parse("team:eq:south"))),
                Map.of("service.ranking", 1));

        assertThat(fields(ADMIN, ALL)).containsExactly("attr:segment 1", "channel 1", "team 1");
    }

    @Test
    void whoMayAskForNoScoreIsRefused() {
        Caller other = new Caller("vic", Set.of(Role.VIEWER), new Scope(Set.of("another"), Set.of(), Set.of()));

        assertThatThrownBy(() -> fields(other, ALL)).satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void withoutAnswersThereIsNoField() {
        assertThat(fields(ADMIN, ALL)).isEmpty();
    }

    @Test
    void ofAnAnonymousProgrammeOnlyWhatIsOpenIsTold() {
        Room anonymous = new Room();
        anonymous.programmes.put(
                ADMIN, Room.programme().anonymity(Anonymity.STANDARD).build());
        room = anonymous;
        Stream.of("A", "B")
                .forEach(value -> ratings(
                        "2025-11-05", 30, 9, answer -> answer.attributes(Map.of("segment", value, "employee", value))
                                .owner("olivia")));

        assertThat(fields(ADMIN, ALL)).containsExactly("attr:segment 2");
    }

    @Test
    void ofAnAnonymousProgrammeNoFieldIsToldThatTheFiltersLeaveNoRoomFor() {
        room = new Room(Settings.with("anonymous.groupings", new String[] {"attr:segment", "attr:region", "touchpoint"})
                .build());
        room.programmes.put(
                ADMIN, Room.programme().anonymity(Anonymity.STANDARD).build());
        Stream.of("A", "B")
                .forEach(value -> ratings(
                        "2025-11-05", 30, 9, answer -> answer.attributes(Map.of("segment", value, "region", "North"))
                                .touchpoint("branch")));

        assertThat(fields(ADMIN, where("attr:region:eq:North")))
                .containsExactly("attr:region 1", "attr:segment 2", "touchpoint 1");
        assertThat(fields(ADMIN, where("attr:region:eq:North", "touchpoint:eq:branch")))
                .containsExactly("attr:region 1", "touchpoint 1");
        assertThatThrownBy(
                        () -> fields(ADMIN, where("attr:region:eq:North", "touchpoint:eq:branch", "attr:segment:eq:A")))
                .satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void howeverRareAFilterTheLatestAnswersAreReadOfTheWholeProgramme() {
        someAnswers();
        room.access.addPolicy(
                caller -> new AccessScope(Set.of(Permission.READ_AGGREGATES), List.of(Filter.parse("channel:eq:web"))),
                Map.of("service.ranking", 1));
        Readings readings = new Readings(room);

        assertThat(fields(ADMIN, where("attr:segment:eq:B"))).containsExactly("attr:segment 1", "channel 1", "team 1");

        assertThat(readings.answers).singleElement().satisfies(reading -> assertThat(reading.slice())
                .isEqualTo(where("channel:eq:web")));
    }

    @Test
    void theEngineIsAskedForAllFieldsAtOnce() {
        someAnswers();
        List<String> asked = new ArrayList<>();
        InvocationHandler handler = (proxy, question, arguments) -> {
            asked.add(question.getName());
            return question.invoke(room.engine, arguments);
        };
        TallySource watched = (TallySource)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {TallySource.class}, handler);
        room.backing.addEngine(watched, Map.of(Journal.STORE, MemoryJournal.NAME, "service.ranking", 1));

        assertThat(fields(ADMIN, ALL)).hasSize(6);
        assertThat(asked).containsExactly("values");
    }

    @Test
    void aSenderThatMakesUpNamesIsNotFollowedToTheEnd() {
        ratings(
                "2026-01-05",
                1,
                9,
                answer -> answer.attributes(IntStream.range(0, 20)
                        .boxed()
                        .collect(Collectors.toMap(number -> "a" + number, number -> "1"))));
        ratings(
                "2026-01-06",
                1,
                9,
                answer -> answer.attributes(IntStream.range(0, 20)
                        .boxed()
                        .collect(Collectors.toMap(number -> "b" + number, number -> "1"))));

        assertThat(fields(ADMIN, ALL)).hasSize(24);
    }

    @Test
    void aFieldOfTooManyValuesToGroupByIsThereAndSaysWhy() {
        ordersOfTheirOwn();

        assertThat(fields(ADMIN, ALL)).containsExactlyInAnyOrder("attr:order TOO_MANY_VALUES", "attr:segment 1");
        assertThat(fields(ADMIN, where("attr:order:in:0,1")))
                .containsExactlyInAnyOrder("attr:order 2", "attr:segment 1");
        assertThat(Stream.of(Locale.ENGLISH, Locale.FRENCH)
                        .flatMap(locale -> room.scores.fields(ADMIN, ALL, locale).fields().stream())
                        .map(FieldValues::absent)
                        .filter(absent -> !absent.isEmpty()))
                .containsExactly(
                        List.of(new Absence(
                                "values",
                                Absence.Reason.TOO_MANY_VALUES,
                                "Too many different values (the limit is 100,000 groups): answers can be "
                                        + "filtered by this field, not grouped. A shorter "
                                        + "window or a filter may leave few enough.")),
                        List.of(new Absence(
                                "values",
                                Absence.Reason.TOO_MANY_VALUES,
                                "Trop de valeurs différentes (la limite est de 100\u202f000 groupes)\u00a0: on "
                                        + "peut filtrer les réponses par ce champ, pas les grouper. Une "
                                        + "période plus courte ou un filtre peut en laisser assez peu.")));
    }

    @Test
    void ofAnAnonymousProgrammeAFieldOfTooManyValuesHidesNoOther() {
        room = new Room(Settings.with("anonymous.groupings", new String[] {"attr:segment", "attr:order"})
                .build());
        room.programmes.put(
                ADMIN, Room.programme().anonymity(Anonymity.STANDARD).build());
        ordersOfTheirOwn();

        assertThat(fields(ADMIN, ALL)).containsExactly("attr:order TOO_MANY_VALUES", "attr:segment 1");
    }

    /** Sorted attributes: fields come in the order of the sender, which is another in each run with {@code Map.of}. */
    private void ordersOfTheirOwn() {
        room.journal.add(
                PROGRAMME,
                IntStream.rangeClosed(0, TallySource.MAX_CELLS)
                        .mapToObj(i -> Responses.on(
                                "2025-11-05",
                                Responses.valid(9)
                                        .attributes(
                                                new TreeMap<>(Map.of("order", Integer.toString(i), "segment", "A")))))
                        .toArray(Submission[]::new));
    }

    @Test
    void itSaysWhatItIsAbout() {
        someAnswers();
        room.access.addPolicy(
                caller -> new AccessScope(Set.of(Permission.READ_AGGREGATES), List.of(Filter.parse("team:eq:south"))),
                Map.of("service.ranking", 1));

        FieldsReport report = room.scores.fields(ADMIN, where("channel:eq:web"), Locale.ENGLISH);

        assertThat(report.definition()).isEqualTo(score().definition());
        assertThat(report.slice()).isEqualTo(where("channel:eq:web", "team:eq:south"));
        assertThat(report.watermark()).isEqualTo(score().watermark());
        assertThat(report.partial()).isEmpty();
    }

    @Test
    void aFieldHasValuesOrAReasonWhyItHasNone() {
        assertThatThrownBy(() -> new FieldValues(SEGMENT, OptionalLong.empty(), List.of()))
                .satisfies(problem(Problem.INVALID));
        assertThatThrownBy(() -> new FieldValues(
                        SEGMENT,
                        OptionalLong.of(1),
                        List.of(new Absence("values", Absence.Reason.TOO_MANY_VALUES, "Too many."))))
                .satisfies(problem(Problem.INVALID));
        assertThatThrownBy(() -> new FieldValues(SEGMENT, 0)).satisfies(problem(Problem.INVALID));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;
import org.npsuite.scoring.internal.Room;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.host.CustomerDirectory;
import org.npsuite.spi.store.Page;
import org.npsuite.testkit.Responses;

class JournalResponsesTest {

    private static final Slice ALL = Slice.of(PROGRAMME);
    private static final Caller ANALYST = Caller.of("ana", Role.ANALYST);
    private static final Caller AGENT = Caller.of("olivia", Role.AGENT);

    private final Room room = Room.withProgramme();

    private void add(String id, int rating, String customer, String owner) {
        room.journal.add(
                PROGRAMME,
                Responses.on(
                        "2026-01-05",
                        Responses.valid(rating)
                                .id(id)
                                .customer(customer)
                                .account("a-" + customer)
                                .owner(owner)
                                .comment("words of " + id)));
    }

    private RecordedResponse get(Caller caller, String id) {
        return room.responses.get(caller, PROGRAMME, id);
    }

    private long counted() {
        return room.scores
                .score(ADMIN, ScoreQuery.builder().slice(ALL).build())
                .total()
                .n()
                .getAsLong();
    }

    @Test
    void anAdministratorSeesNamesAndComments() {
        add("r1", 9, "c1", "olivia");

        Response response = get(ADMIN, "r1").response();

        assertThat(response.customer()).contains("c1");
        assertThat(response.account()).contains("a-c1");
        assertThat(response.comment()).contains("words of r1");
    }

    @Test
    void whoMaySeeCommentsMaySearchThemWithinWhatHeMaySee() {
        add("r1", 9, "c1", "olivia");
        add("r2", 9, "c2", "omar");
        SearchText words = new SearchText("WORDS OF R");

        assertThat(found(ADMIN, words)).containsExactly("r2", "r1");
        assertThat(found(ANALYST, words)).containsExactly("r2", "r1");
        assertThat(found(AGENT, words)).containsExactly("r1");
        assertThat(found(ADMIN, new SearchText("of r1"))).containsExactly("r1");
        assertThatThrownBy(() -> found(Caller.of("vic", Role.VIEWER), words)).satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void whoMayNotSeeCommentsMayNotSearchThem() {
        add("r1", 9, "c1", "olivia");
        room.access.addPolicy(
                caller -> new AccessScope(Set.of(Permission.READ_RESPONSES), List.of()), Map.of("service.ranking", 1));

        assertThat(room.responses.list(ADMIN, ALL, 10, Optional.empty()).items())
                .hasSize(1);
        assertThatThrownBy(() -> found(ADMIN, new SearchText("words"))).satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void commentsOfAnonymousRespondentsAreNotSearched() {
        room.programmes.put(
                ADMIN,
                Room.programme().id("still").anonymity(Anonymity.STANDARD).build());

        assertThatThrownBy(() ->
                        room.responses.search(ADMIN, Slice.of("still"), new SearchText("words"), 10, Optional.empty()))
                .satisfies(problem(Problem.NOT_ALLOWED));
    }

    private List<String> found(Caller caller, SearchText text) {
        return room.responses.search(caller, ALL, text, 10, Optional.empty()).items().stream()
                .map(RecordedResponse::id)
                .toList();
    }

    @Test
    void anAnalystSeesCommentsWithoutNames() {
        add("r1", 9, "c1", "olivia");

        Response response = get(ANALYST, "r1").response();

        assertThat(response.customer()).isEmpty();
        assertThat(response.account()).isEmpty();
        assertThat(response.comment()).contains("words of r1");
    }

    @Test
    void anAgentSeesTheOwnAnswersOnlyAndNoHintOfOthers() {
        add("r1", 9, "c1", "olivia");
        add("r2", 3, "c2", "oscar");

        assertThat(room.responses.list(AGENT, ALL, 10, Optional.empty()).items())
                .extracting(RecordedResponse::id)
                .containsExactly("r1");
        assertThatThrownBy(() -> get(AGENT, "r2"))
                .satisfies(problem(Problem.NOT_FOUND))
                .extracting(Throwable::getMessage)
                .isEqualTo(notFound("unheard-of"));
    }

    private String notFound(String id) {
        try {
            get(ADMIN, id);
            return "found";
        } catch (ProblemException e) {
            return e.getMessage();
        }
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        for (int i = 0; i < 5; i++) {
            add("r" + i, 9, "c" + i, "olivia");
        }

        Page<RecordedResponse> first = room.responses.list(ADMIN, ALL, 3, Optional.empty());
        Page<RecordedResponse> second = room.responses.list(ADMIN, ALL, 3, first.next());

        assertThat(first.items()).extracting(RecordedResponse::id).containsExactly("r4", "r3", "r2");
        assertThat(second.items()).extracting(RecordedResponse::id).containsExactly("r1", "r0");
        assertThat(second.next()).isEmpty();
    }

    @ParameterizedTest(name = "a page of {0} is refused")
    @ValueSource(ints = {0, -1, 1001})
    void pagesAreOfOneToAThousand(int limit) {
        assertThatThrownBy(() -> room.responses.list(ADMIN, ALL, limit, Optional.empty()))
                .satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void aCorrectionReplacesTheContentAndKeepsTheTime() {
        add("r1", 9, "c1", "olivia");

        RecordedResponse corrected = room.responses.correct(
                ADMIN,
                PROGRAMME,
                Response.builder()
                        .id("r1")
                        .status(ResponseStatus.VALID)
                        .rating(new Rating(2))
                        .build(),
                1,
                "typing error");

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.reason()).contains("typing error");
        assertThat(corrected.day()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(get(ADMIN, "r1").response().rating()).contains(new Rating(2));
    }

    @Test
    void aCorrectionOfAnOldVersionIsStale() {
        add("r1", 9, "c1", "olivia");
        room.responses.exclude(ADMIN, PROGRAMME, "r1", 1, "test");

        assertThatThrownBy(() -> room.responses.restore(ADMIN, PROGRAMME, "r1", 1, "second thoughts"))
                .satisfies(problem(Problem.STALE));
    }

    @Test
    void anExcludedResponseIsKeptAndNotCounted() {
        add("r1", 9, "c1", "olivia");
        add("r2", 9, "c2", "olivia");

        room.responses.exclude(ADMIN, PROGRAMME, "r1", 1, "an employee");

        assertThat(counted()).isEqualTo(1);
        assertThat(get(ADMIN, "r1").response().status()).isEqualTo(ResponseStatus.EXCLUDED);
        assertThat(get(ADMIN, "r1").response().rating()).contains(new Rating(9));
    }

    @Test
    void aRestoredResponseCountsAgain() {
        add("r1", 9, "c1", "olivia");
        room.responses.exclude(ADMIN, PROGRAMME, "r1", 1, "an employee");
        room.responses.restore(ADMIN, PROGRAMME, "r1", 2, "no employee after all");

        assertThat(counted()).isEqualTo(1);
        assertThatThrownBy(() -> room.responses.restore(ADMIN, PROGRAMME, "r1", 3, "again"))
                .satisfies(problem(Problem.NOT_ALLOWED));
    }

    @ParameterizedTest(name = "a reason of \"{0}\" is refused")
    @ValueSource(strings = {"", "  "})
    void everyChangeNeedsAReason(String reason) {
        add("r1", 9, "c1", "olivia");

        assertThatThrownBy(() -> room.responses.exclude(ADMIN, PROGRAMME, "r1", 1, reason))
                .satisfies(problem(Problem.NOT_ALLOWED));
        assertThatThrownBy(() -> room.responses.exclude(ADMIN, PROGRAMME, "r1", 1, "x".repeat(501)))
                .satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void aCustomersAnswersComeFromEveryProgrammeNewestFirst() {
        room.programmes.put(ADMIN, Room.programme().id("calls").build());
        add("r1", 9, "c1", "olivia");
        room.journal.add(
                "calls", Responses.on("2026-02-01", Responses.valid(3).id("r2").customer("c1")));
        add("r3", 9, "c2", "olivia");

        Page<RecordedResponse> page = room.responses.ofCustomer(ADMIN, "c1", 1, Optional.empty());

        assertThat(page.items()).extracting(RecordedResponse::id).containsExactly("r2");
        assertThat(room.responses.ofCustomer(ADMIN, "c1", 1, page.next()).items())
                .extracting(RecordedResponse::id)
                .containsExactly("r1");
    }

    @Test
    void aCustomerOutOfReachAndOneThatDoesNotExistLookTheSame() {
        add("r2", 3, "c2", "oscar");

        assertThatThrownBy(() -> room.responses.ofCustomer(AGENT, "c2", 10, Optional.empty()))
                .satisfies(problem(Problem.FORBIDDEN))
                .hasMessage("There is no such customer that your access reaches.");
        assertThatThrownBy(() -> room.responses.ofCustomer(AGENT, "unheard-of", 10, Optional.empty()))
                .satisfies(problem(Problem.FORBIDDEN))
                .hasMessage("There is no such customer that your access reaches.");
    }

    @Test
    void whoeverSeesEverybodyIsToldThatThereIsNoSuchCustomer() {
        assertThatThrownBy(() -> room.responses.ofCustomer(ADMIN, "unheard-of", 10, Optional.empty()))
                .satisfies(problem(Problem.NOT_FOUND));
        Caller token = new Caller("crm", Set.of(Role.ADMIN), new Scope(Set.of(), Set.of(), Set.of("c1")));
        assertThatThrownBy(() -> room.responses.ofCustomer(token, "unheard-of", 10, Optional.empty()))
                .satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void theHostsDirectoryNamesACustomerToThoseWhoMaySeeIt() {
        add("r1", 9, "c1", "olivia");
        assertThat(room.responses.customer(ADMIN, "c1"))
                .as("without a directory")
                .isEmpty();
        Customer known = new Customer("c1", "Buyer, Example Ltd", Optional.of("a1"));
        room.host.addCustomers(directory(id -> Optional.of(known)), Map.of());

        assertThat(room.responses.customer(ADMIN, "c1")).contains(known);
        assertThatThrownBy(() -> room.responses.customer(AGENT, "c2")).satisfies(problem(Problem.FORBIDDEN));
        assertThatThrownBy(() -> room.responses.customer(Caller.of("anna", Role.ANALYST), "c1"))
                .satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void aDirectoryThatFailsCostsNobodyAnAnswer() {
        add("r1", 9, "c1", "olivia");
        room.host.addCustomers(
                directory(id -> {
                    throw new IllegalStateException(id);
                }),
                Map.of());

        assertThat(room.responses.customer(ADMIN, "c1")).isEmpty();
    }

    private static CustomerDirectory directory(Function<String, Optional<Customer>> find) {
        return new CustomerDirectory() {
            @Override
            public Optional<Customer> find(String id) {
                return find.apply(id);
            }

            @Override
            public List<Customer> search(String text, int limit) {
                return List.of();
            }

            @Override
            public Map<String, Long> population(String programme, String attribute) {
                return Map.of();
            }
        };
    }

    @Test
    void aTokenOfOneCustomerSeesNoOther() {
        add("r1", 9, "c1", "olivia");
        add("r2", 3, "c2", "olivia");
        Caller token = new Caller("page", Set.of(Role.AGENT), new Scope(Set.of(), Set.of(), Set.of("c1")));
        Caller owner = new Caller("olivia", Set.of(Role.AGENT), new Scope(Set.of(), Set.of(), Set.of("c1")));

        assertThat(room.responses.ofCustomer(owner, "c1", 10, Optional.empty()).items())
                .hasSize(1);
        assertThat(room.responses.list(owner, ALL, 10, Optional.empty()).items())
                .hasSize(1);
        assertThatThrownBy(() -> room.responses.ofCustomer(owner, "c2", 10, Optional.empty()))
                .satisfies(problem(Problem.FORBIDDEN));
        assertThatThrownBy(() -> get(owner, "r2")).satisfies(problem(Problem.NOT_FOUND));
        assertThatThrownBy(() -> room.responses.ofCustomer(token, "c1", 10, Optional.empty()))
                .satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void anErasedCustomerIsGoneEverywhereAtOnce() {
        add("r1", 9, "c1", "olivia");
        add("r2", 3, "c1", "olivia");

        assertThat(room.responses.erase(ADMIN, "c1")).isEqualTo(2);

        assertThat(counted()).isZero();
        assertThatThrownBy(() -> get(ADMIN, "r1")).satisfies(problem(Problem.NOT_FOUND));
        assertThat(room.responses.erase(ADMIN, "c1")).isZero();
    }

    @Test
    void responsesAreShownWhileTheEngineIsAway() {
        add("r1", 9, "c1", "olivia");
        room.backing.removeEngine(room.engine);

        assertThat(room.responses.list(ADMIN, ALL, 10, Optional.empty()).items())
                .hasSize(1);
    }

    @Test
    void erasureNeedsAnAccessThatIsNotNarrowed() {
        Caller narrow = new Caller("ada", Set.of(Role.ADMIN), new Scope(Set.of(PROGRAMME), Set.of(), Set.of()));

        assertThatThrownBy(() -> room.responses.erase(narrow, "c1")).satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void aResponseThatNeverHadARatingIsNotRestoredAsValid() {
        room.intake.submit(
                ADMIN,
                PROGRAMME,
                Response.builder().id("d1").status(ResponseStatus.DISMISSED).build());
        room.responses.exclude(ADMIN, PROGRAMME, "d1", 1, "a test");

        assertThatThrownBy(() -> room.responses.restore(ADMIN, PROGRAMME, "d1", 2, "no test", ResponseStatus.VALID))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("DISMISSED")
                .hasMessageContaining("without a rating");
        assertThat(room.responses
                        .restore(ADMIN, PROGRAMME, "d1", 2, "no test", ResponseStatus.DISMISSED)
                        .response()
                        .status())
                .isEqualTo(ResponseStatus.DISMISSED);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;

@Timeout(value = 2, unit = MINUTES)
class GroupCommitTest {

    private static final int CLIENTS = 64;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<List<String>> commits = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void appendAloneIsCommittedAtOnce() {
        GroupCommit group = new GroupCommit(this::record, clients);

        assertThat(group.append(drafts("one"))).containsExactly(new Receipt("one", Outcome.RECORDED));
        assertThat(commits).containsExactly(List.of("one"));
    }

    @Test
    void thoseWhoArriveDuringACommitShareTheNext() throws Exception {
        GroupCommit group = new GroupCommit(this::recordSlowlyAtFirst, clients);
        List<Future<List<Receipt>>> receipts = new ArrayList<>(whileTheFirstIsUnderWay(group, CLIENTS - 1, 1));
        firstMayEnd.countDown();

        for (int client = 0; client < receipts.size(); client++) {
            assertThat(receipts.get(client).get())
                    .containsExactly(new Receipt("client " + client + ".0", Outcome.RECORDED));
        }
        assertThat(commits).extracting(List::size).containsExactly(1, CLIENTS - 1);
    }

    @Test
    void sharedCommitIsNotLargerThanItsLimit() throws Exception {
        GroupCommit group = new GroupCommit(this::recordSlowlyAtFirst, clients);
        List<Future<List<Receipt>>> receipts = whileTheFirstIsUnderWay(group, 5, GroupCommit.LARGEST / 2);
        firstMayEnd.countDown();
        for (Future<List<Receipt>> receipt : receipts) {
            assertThat(receipt.get()).hasSize(GroupCommit.LARGEST / 2);
        }

        assertThat(commits)
                .extracting(List::size)
                .containsExactly(1, GroupCommit.LARGEST, GroupCommit.LARGEST, GroupCommit.LARGEST / 2);
    }

    @Test
    void oneThatCannotBeRecordedDoesNotTakeTheOthersWithIt() throws Exception {
        GroupCommit group = new GroupCommit(
                drafts -> {
                    recordSlowlyAtFirst(drafts);
                    if (drafts.stream().anyMatch(draft -> draft.id().equals("client 1.0"))) {
                        throw new IllegalStateException("refused");
                    }
                    return record(drafts);
                },
                clients);
        List<Future<List<Receipt>>> receipts = whileTheFirstIsUnderWay(group, 3, 1);
        firstMayEnd.countDown();

        assertThat(receipts.get(0).get()).hasSize(1);
        assertThat(receipts.get(2).get()).hasSize(1);
        assertThatThrownBy(receipts.get(1)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void outageIsToldToAllOfTheGroup() throws Exception {
        GroupCommit group = new GroupCommit(
                drafts -> {
                    recordSlowlyAtFirst(drafts);
                    throw ProblemException.unavailable("away", null);
                },
                clients);
        List<Future<List<Receipt>>> receipts = whileTheFirstIsUnderWay(group, 3, 1);
        firstMayEnd.countDown();

        for (Future<List<Receipt>> receipt : receipts) {
            assertThatThrownBy(receipt::get).hasCauseInstanceOf(ProblemException.class);
        }
        assertThat(commits).hasSize(2);
    }

    @Test
    void errorOfOneCommitDoesNotLeaveOthersWaiting() throws Exception {
        GroupCommit group = new GroupCommit(
                drafts -> {
                    recordSlowlyAtFirst(drafts);
                    throw new StackOverflowError();
                },
                clients);
        List<Future<List<Receipt>>> receipts = whileTheFirstIsUnderWay(group, 3, 1);
        firstMayEnd.countDown();

        for (Future<List<Receipt>> receipt : receipts) {
            assertThatThrownBy(receipt::get).isInstanceOf(ExecutionException.class);
        }
    }

    private List<Future<List<Receipt>>> whileTheFirstIsUnderWay(GroupCommit group, int followers, int each)
            throws InterruptedException {
        clients.submit(() -> group.append(drafts("first")));
        firstIsUnderWay.await();
        List<Future<List<Receipt>>> receipts = new ArrayList<>();
        for (int client = 0; client < followers; client++) {
            String[] ids = ids("client " + client + ".", each);
            receipts.add(clients.submit(() -> group.append(drafts(ids))));
            int arrived = client + 1;
            patiently().until(() -> group.waiting() == arrived);
        }
        return receipts;
    }

    /** As long as the test may take: the first commit waits for all who arrive, one after the other. */
    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(1, MINUTES).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    private List<Receipt> recordSlowlyAtFirst(List<Draft> drafts) {
        boolean first = commits.isEmpty();
        List<Receipt> receipts = record(drafts);
        if (first) {
            firstIsUnderWay.countDown();
            patiently().until(() -> firstMayEnd.getCount() == 0);
        }
        return receipts;
    }

    private List<Receipt> record(List<Draft> drafts) {
        commits.add(drafts.stream().map(Draft::id).toList());
        return drafts.stream()
                .map(draft -> new Receipt(draft.id(), Outcome.RECORDED))
                .toList();
    }

    private static String[] ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    private static List<Draft> drafts(String... ids) {
        return List.of(ids).stream()
                .map(id -> new Draft(on("2026-03-01", valid(5).id(id)), null, id, null))
                .toList();
    }
}

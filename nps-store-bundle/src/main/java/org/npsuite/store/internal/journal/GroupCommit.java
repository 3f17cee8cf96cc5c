// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Receipt;

/**
 * Lets appends to one programme share commits: those that arrive while a commit is under way wait for it and then all go
 * into the next one. Nobody is told before the commit that holds his responses is durable, and nobody waits for company.
 */
final class GroupCommit {

    /** Most responses in a shared commit, unless one append alone brings more. */
    static final int LARGEST = 5_000;

    /** Records responses in one commit; one receipt each, in their order. */
    @FunctionalInterface
    interface Commit {
        List<Receipt> append(List<Draft> drafts);
    }

    private final Commit commit;
    private final Executor threads;
    private final AtomicBoolean committing = new AtomicBoolean();
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();

    /** @param threads where commits are made, of one programme one after the other */
    GroupCommit(Commit commit, Executor threads) {
        this.commit = commit;
        this.threads = threads;
    }

    /** Records responses, all or none; one receipt each, in their order. */
    List<Receipt> append(List<Draft> drafts) {
        Append own = new Append(drafts, new CompletableFuture<>());
        waiting.add(own);
        seeToCommits();
        return own.await();
    }

    /** How many appends wait for the next commit. */
    int waiting() {
        return waiting.size();
    }

    private void seeToCommits() {
        if (committing.compareAndSet(false, true)) {
            try {
                threads.execute(this::commitAll);
            } catch (ProblemException e) {
                committing.set(false);
                nextGroup().forEach(append -> append.fail(e));
            }
        }
    }

    private void commitAll() {
        try {
            for (List<Append> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
                together(group);
            }
        } finally {
            committing.set(false);
        }
        if (!waiting.isEmpty()) {
            // Came after the last look and before the flag was down.
            seeToCommits();
        }
    }

    private List<Append> nextGroup() {
        List<Append> group = new ArrayList<>();
        int size = 0;
        for (Append next = waiting.peek(); next != null; next = waiting.peek()) {
            size += next.drafts().size();
            if (!group.isEmpty() && size > LARGEST) {
                break;
            }
            group.add(waiting.remove());
        }
        return group;
    }

    private void together(List<Append> group) {
        try {
            List<Receipt> receipts = commit.append(
                    group.stream().flatMap(append -> append.drafts().stream()).toList());
            int from = 0;
            for (Append append : group) {
                int to = from + append.drafts().size();
                append.succeed(receipts.subList(from, to));
                from = to;
            }
        } catch (ProblemException e) {
            group.forEach(append -> append.fail(e));
        } catch (RuntimeException e) {
            // One of them cannot be recorded; it must not take the others with it.
            apart(group, e);
        } catch (Error e) {
            // Told to those it concerns; the commits of others go on.
            group.forEach(append -> append.fail(new IllegalStateException("the commit broke off", e)));
        }
    }

    private void apart(List<Append> group, RuntimeException fault) {
        if (group.size() == 1) {
            group.get(0).fail(fault);
        } else {
            group.forEach(append -> together(List.of(append)));
        }
    }

    /** What one caller wants to have recorded, and what he waits for. */
    private record Append(List<Draft> drafts, CompletableFuture<List<Receipt>> receipts) {

        void succeed(List<Receipt> own) {
            receipts.complete(List.copyOf(own));
        }

        void fail(RuntimeException reason) {
            receipts.completeExceptionally(reason);
        }

        List<Receipt> await() {
            try {
                return receipts.join();
            } catch (CompletionException e) {
                throw (RuntimeException) e.getCause();
            }
        }
    }
}

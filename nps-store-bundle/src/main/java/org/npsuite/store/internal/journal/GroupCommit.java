// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Lock committing = new ReentrantLock();
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();

    GroupCommit(Commit commit) {
        this.commit = commit;
    }

    /** Records responses, all or none; one receipt each, in their order. */
    List<Receipt> append(List<Draft> drafts) {
        Append own = new Append(drafts);
        waiting.add(own);
        while (!own.isDone()) {
            // Whoever gets here first commits for all; the others find theirs done.
            committing.lock();
            try {
                if (!own.isDone()) {
                    together(nextGroup());
                }
            } finally {
                committing.unlock();
            }
        }
        return own.receipts();
    }

    /** How many appends wait for the next commit. */
    int waiting() {
        return waiting.size();
    }

    private List<Append> nextGroup() {
        List<Append> group = new ArrayList<>();
        int size = 0;
        for (Append next = waiting.peek(); next != null; next = waiting.peek()) {
            size += next.drafts.size();
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
                    group.stream().flatMap(append -> append.drafts.stream()).toList());
            int from = 0;
            for (Append append : group) {
                int to = from + append.drafts.size();
                append.succeed(receipts.subList(from, to));
                from = to;
            }
        } catch (ProblemException e) {
            group.forEach(append -> append.fail(e));
        } catch (RuntimeException e) {
            // One of them cannot be recorded; it must not take the others with it.
            apart(group, e);
        } catch (Error e) {
            group.forEach(append -> append.fail(new IllegalStateException("the commit broke off", e)));
            throw e;
        }
    }

    private void apart(List<Append> group, RuntimeException fault) {
        if (group.size() == 1) {
            group.get(0).fail(fault);
        } else {
            group.forEach(append -> together(List.of(append)));
        }
    }

    /** What one caller wants to have recorded. */
    private static final class Append {

        private final List<Draft> drafts;
        private volatile List<Receipt> receipts;
        private volatile RuntimeException fault;

        Append(List<Draft> drafts) {
            this.drafts = drafts;
        }

        void succeed(List<Receipt> own) {
            receipts = List.copyOf(own);
        }

        void fail(RuntimeException reason) {
            fault = reason;
        }

        boolean isDone() {
            return receipts != null || fault != null;
        }

        List<Receipt> receipts() {
            if (fault != null) {
                throw fault;
            }
            return receipts;
        }
    }
}

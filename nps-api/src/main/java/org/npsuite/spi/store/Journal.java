// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The only truth: every response, in the order in which they became durable, and every change to one.
 *
 * <p>A journal is registered with the service property {@code nps.store}, its name; the tally engine that reads it
 * carries the same. All methods may be called by many threads. While the database is away each of them fails with a
 * {@link org.npsuite.model.problem.ProblemException} of {@code UNAVAILABLE} and works again by itself afterwards.
 */
@ProviderType
public interface Journal {

    /** Service property: the store's name, such as {@code jdbc}. */
    String STORE = "nps.store";

    /**
     * Records responses. When it returns, they are durable: a crash of the process or the machine loses none of them.
     *
     * @param programme the programme's id
     * @param submissions any number; all are recorded or, on failure, none
     * @return one receipt per submission, in their order; a second submission of the same id in one call is judged
     *     against the first
     */
    List<Receipt> append(String programme, List<Submission> submissions);

    /**
     * What was committed after a watermark, oldest first. Reading again from the last entry's watermark until the list
     * is empty sees every entry at least once.
     *
     * @param programme the programme's id; unknown ones have no entries
     * @param after {@link Watermark#START} for everything
     * @param limit most entries to return, above 0
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if the watermark is not one of this store
     */
    List<JournalEntry> changesAfter(String programme, Watermark after, int limit);

    /** Up to where entries are committed now; {@link Watermark#START} where there are none. */
    Watermark watermark(String programme);

    /**
     * Tells a listener soon after entries were committed, by whatever node. A hint to read on and no more: it may come
     * twice, for nothing or not at all, so who follows looks by itself now and then as well.
     *
     * @param listener is given the programme's id; returns at once and throws nothing
     * @return ends it
     * @since 1.1
     */
    default Following follow(Consumer<String> listener) {
        return () -> {};
    }

    /** Somebody being told of new entries, until it is closed. */
    @ProviderType
    @FunctionalInterface
    interface Following extends AutoCloseable {

        /** Tells no more. */
        @Override
        void close();
    }

    /** Ids of the programmes that have entries. */
    List<String> programmes();

    /** The response of that id; empty if unknown or erased. */
    Optional<RecordedResponse> find(String programme, String id);

    /**
     * Responses of every status, newest recorded first.
     *
     * @param slice which ones
     * @param customer only this customer's, if present
     * @param limit most per page, 1 to 1000
     * @param cursor {@link Page#next()} of the page before; empty for the first
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if the cursor is not one of this store
     */
    Page<RecordedResponse> responses(Slice slice, Optional<String> customer, int limit, Optional<String> cursor);

    /**
     * Responses whose verbatim contains a text, newest recorded first. A store that can leave the looking to its
     * database does so; otherwise every response of the slice is read.
     *
     * @param slice which ones
     * @param customer only this customer's, if present
     * @param text what to look for
     * @param limit most per page, 1 to 1000
     * @param cursor {@link Page#next()} of the page before; empty for the first
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if the cursor is not one of this store
     * @since 1.1
     */
    default Page<RecordedResponse> search(
            Slice slice, Optional<String> customer, SearchText text, int limit, Optional<String> cursor) {
        List<RecordedResponse> found = new ArrayList<>();
        Optional<String> next = cursor;
        do {
            Page<RecordedResponse> page = responses(slice, customer, limit - found.size(), next);
            page.items().stream()
                    .filter(item -> item.response().comment().filter(text::isIn).isPresent())
                    .forEach(found::add);
            next = page.next();
        } while (found.size() < limit && next.isPresent());
        return new Page<>(found, next);
    }

    /**
     * Changes a response, keeping what it was.
     *
     * @param type {@code CORRECTED}, {@code EXCLUDED}, {@code RESTORED} or {@code ENRICHED}
     * @param programme the programme's id
     * @param changed the response as it is to be, with its day; its id says which
     * @param version the version the caller has seen
     * @param reason why, in the caller's words
     * @param by who
     * @return the response as recorded now
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND}, or {@code STALE} if the version is not the
     *     latest
     */
    RecordedResponse change(
            JournalEntry.Type type, String programme, Submission changed, long version, String reason, String by);

    /**
     * Erases every answer of a customer in every programme. In force when it returns: nothing of the answers is left
     * but a keyed hash of each id, and one of customer and moment, by which a later import of the same answers is refused
     * as {@code ERASED}, whatever ids it gives them. An answer of the customer at another moment is a new one.
     *
     * @return how many answers were erased; 0 for an unknown customer
     */
    long erase(String customer);
}

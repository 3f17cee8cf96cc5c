// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.List;
import java.util.Optional;
import org.npsuite.model.access.Caller;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.store.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The recorded responses, as far as a caller may see them: names and verbatims are absent where the caller lacks the
 * permission or the programme is anonymous.
 */
@ProviderType
public interface ResponseService {

    /**
     * Responses of every status, newest recorded first.
     *
     * @param limit most per page, 1 to 1000
     * @param cursor of the page before; empty for the first
     */
    Page<RecordedResponse> list(Caller caller, Slice slice, int limit, Optional<String> cursor);

    /**
     * Responses whose verbatim contains a text, newest recorded first.
     *
     * @param text what to look for; case does not matter
     * @param limit most per page, 1 to 1000
     * @param cursor of the page before; empty for the first
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN} where the caller may not see verbatims,
     *     {@code NOT_ALLOWED} where respondents are anonymous
     * @since 1.1
     */
    default Page<RecordedResponse> search(
            Caller caller, Slice slice, SearchText text, int limit, Optional<String> cursor) {
        throw notAllowed("Verbatims cannot be searched here: leave \"text\" out.");
    }

    /**
     * One response.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND} also where the caller may not know of it
     */
    RecordedResponse get(Caller caller, String programme, String id);

    /**
     * Replaces the content of a response.
     *
     * @param version the version the caller has seen
     * @param reason why, 1 to 500 characters
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND}, {@code STALE}, {@code FORBIDDEN}
     */
    RecordedResponse correct(Caller caller, String programme, Response corrected, long version, String reason);

    /** Takes a response out of the count, keeping it; errors as {@link #correct}. */
    RecordedResponse exclude(Caller caller, String programme, String id, long version, String reason);

    /** Takes an excluded response back into the count; errors as {@link #correct}. */
    RecordedResponse restore(Caller caller, String programme, String id, long version, String reason);

    /**
     * The same, where the caller says what the response is to be again.
     *
     * @param status what it was before it was taken out: one that never had a rating cannot be {@code VALID}
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if it was something else
     */
    default RecordedResponse restore(
            Caller caller, String programme, String id, long version, String reason, ResponseStatus status) {
        return restore(caller, programme, id, version, reason);
    }

    /**
     * One customer's answers in every programme, newest first.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN} where the caller may not see the customer or
     *     there is none: the answer is the same, so that it betrays nothing
     */
    Page<RecordedResponse> ofCustomer(Caller caller, String customer, int limit, Optional<String> cursor);

    /**
     * A customer as the host's directory knows it.
     *
     * @return empty where the host has no directory, or the directory does not know the customer
     * @throws org.npsuite.model.problem.ProblemException as {@link #ofCustomer}
     */
    Optional<Customer> customer(Caller caller, String customer);

    /**
     * Customers who have answered and whose name in the host's directory, or id, contains a text: as the directory
     * orders them, as far as the caller may see their answers. A caller narrowed to some customers finds among these, by
     * name. Without a directory, the customer whose id the text is.
     *
     * <p>Of those whom the directory finds, only the first 500 are looked through, or 100 for a caller who sees a part of
     * the answers. Where that leaves fewer than asked for, the search is refused rather than cut short in silence; a
     * whole id is found all the same.
     *
     * @param text 2 to 100 characters; case does not matter, but for a whole id
     * @param limit most to find, 1 to 100
     * @return empty where there is none
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN} where the caller may not see names,
     *     {@code NOT_ALLOWED} for another text or limit, or where too many customers have the text in their names
     * @since 1.1
     */
    default List<Customer> customers(Caller caller, String text, int limit) {
        throw notAllowed("Customers cannot be searched here: ask for one by its id.");
    }

    /**
     * Erases a customer everywhere; in force when it returns.
     *
     * @return how many answers were erased
     */
    long erase(Caller caller, String customer);
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import static org.npsuite.model.problem.ProblemException.forbidden;
import static org.npsuite.model.problem.ProblemException.invalid;
import static org.npsuite.model.problem.ProblemException.notAllowed;
import static org.npsuite.model.problem.ProblemException.notFound;

import java.util.List;
import java.util.Optional;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Scope;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;
import org.npsuite.scoring.internal.access.Access;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.intake.Stamping;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.programme.ProgrammeDocuments;
import org.npsuite.service.ResponseService;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Recorded responses, from the journal. */
@Component
public final class JournalResponses implements ResponseService {

    private static final int LARGEST_PAGE = 1000;
    private static final int LONGEST_REASON = 500;

    private final Access access;
    private final Backing backing;
    private final ProgrammeDocuments programmes;
    private final Stamping stamping;
    private final Verbatims verbatims;
    private final CustomerHistory history;
    private final CustomerNames names;
    private final CustomerSearch search;

    @Activate
    public JournalResponses(
            @Reference Access access,
            @Reference Backing backing,
            @Reference ProgrammeDocuments programmes,
            @Reference Stamping stamping,
            @Reference Counting counting,
            @Reference CustomerNames names) {
        this.access = access;
        this.backing = backing;
        this.programmes = programmes;
        this.stamping = stamping;
        this.verbatims = new Verbatims(counting);
        this.history = new CustomerHistory(backing, programmes);
        this.names = names;
        this.search = new CustomerSearch(history, names);
    }

    @Override
    public Page<RecordedResponse> list(Caller caller, Slice slice, int limit, Optional<String> cursor) {
        checkLimit(limit);
        AccessScope scope = access.in(caller, slice.programme()).require(Permission.READ_RESPONSES);
        Visible visible = listed(caller, scope);
        Programme programme = programmes.get(slice.programme());
        boolean anonymous = programme.anonymity().isPresent();
        if (anonymous) {
            scope.require(Permission.READ_COMMENTS);
            verbatims.permit(new Ground(programme, scope, backing.engine()), slice);
        }
        Page<RecordedResponse> page =
                backing.journal().responses(Ground.narrow(scope, slice), visible.onlyCustomer(), limit, cursor);
        return new Page<>(
                page.items().stream()
                        .filter(recorded -> !anonymous || speaks(recorded))
                        .map(recorded -> shown(programme, visible, recorded))
                        .toList(),
                page.next());
    }

    @Override
    public Page<RecordedResponse> search(
            Caller caller, Slice slice, SearchText text, int limit, Optional<String> cursor) {
        checkLimit(limit);
        AccessScope scope = access.in(caller, slice.programme())
                .require(Permission.READ_RESPONSES)
                .require(Permission.READ_COMMENTS);
        Visible visible = listed(caller, scope);
        if (programmes.get(slice.programme()).anonymity().isPresent()) {
            throw notAllowed("Respondents of this programme are anonymous: its comments are not searched, for who "
                    + "knows somebody's words would find the answer.");
        }
        Page<RecordedResponse> page =
                backing.journal().search(Ground.narrow(scope, slice), visible.onlyCustomer(), text, limit, cursor);
        return new Page<>(page.items().stream().map(visible::of).toList(), page.next());
    }

    private static Visible listed(Caller caller, AccessScope scope) {
        Visible visible = new Visible(scope, caller.scope());
        if (visible.onlyCustomer().isEmpty() && !caller.scope().customers().isEmpty()) {
            throw forbidden("This access is for several customers. Ask for the answers of one of them.");
        }
        return visible;
    }

    private static boolean speaks(RecordedResponse recorded) {
        Response response = recorded.response();
        return response.comment().isPresent() && response.status() == ResponseStatus.VALID;
    }

    private static RecordedResponse shown(Programme programme, Visible visible, RecordedResponse recorded) {
        return programme.anonymity().isPresent() ? Verbatims.bare(programme, recorded) : visible.of(recorded);
    }

    @Override
    public RecordedResponse get(Caller caller, String programme, String id) {
        AccessScope scope = access.in(caller, programme).require(Permission.READ_RESPONSES);
        Visible visible = new Visible(scope, caller.scope());
        if (programmes.get(programme).anonymity().isPresent()) {
            throw forbidden("Respondents of this programme are anonymous: single answers are shown to nobody.");
        }
        return visible.of(known(visible, programme, id));
    }

    private RecordedResponse known(Visible visible, String programme, String id) {
        return backing.journal()
                .find(programme, id)
                .filter(visible::reaches)
                .orElseThrow(() -> notFound("There is no such response in this programme."));
    }

    @Override
    public RecordedResponse correct(Caller caller, String programme, Response corrected, long version, String reason) {
        Visible visible = writable(caller, programme, reason);
        Programme into = programmes.get(programme);
        String id = corrected.id().orElseThrow(() -> invalid("\"id\" is missing: it says which response to correct"));
        RecordedResponse known = known(visible, programme, id);
        if (known.response().status() == ResponseStatus.EXCLUDED || corrected.status() == ResponseStatus.EXCLUDED) {
            throw notAllowed("A correction neither takes a response out of the count nor back into it: exclude or "
                    + "restore it instead.");
        }
        Response dated = corrected.answeredAt().isPresent()
                ? corrected
                : corrected.toBuilder()
                        .answeredAt(known.response().answeredAt().orElseThrow())
                        .build();
        return change(JournalEntry.Type.CORRECTED, caller, into, visible, dated, version, reason);
    }

    @Override
    public RecordedResponse exclude(Caller caller, String programme, String id, long version, String reason) {
        Visible visible = writable(caller, programme, reason);
        Response known = known(visible, programme, id).response();
        if (known.status() == ResponseStatus.EXCLUDED) {
            throw notAllowed("This response is already taken out of the count.");
        }
        Response excluded = known.toBuilder().status(ResponseStatus.EXCLUDED).build();
        return change(
                JournalEntry.Type.EXCLUDED, caller, programmes.get(programme), visible, excluded, version, reason);
    }

    @Override
    public RecordedResponse restore(Caller caller, String programme, String id, long version, String reason) {
        return restore(caller, programme, id, version, reason, Optional.empty());
    }

    @Override
    public RecordedResponse restore(
            Caller caller, String programme, String id, long version, String reason, ResponseStatus status) {
        return restore(caller, programme, id, version, reason, Optional.of(status));
    }

    private RecordedResponse restore(
            Caller caller, String programme, String id, long version, String reason, Optional<ResponseStatus> wanted) {
        Visible visible = writable(caller, programme, reason);
        Response known = known(visible, programme, id).response();
        if (known.status() != ResponseStatus.EXCLUDED) {
            throw notAllowed("This response is in the count already.");
        }
        ResponseStatus before = statusBefore(known);
        if (wanted.isPresent() && wanted.get() != before) {
            throw notAllowed("This response was " + before + " before it was taken out, "
                    + (before == ResponseStatus.VALID ? "with a rating" : "without a rating, so that it never counted")
                    + ": give the \"status\" " + before + " to take it back as it was.");
        }
        Response restored = known.toBuilder().status(before).build();
        return change(
                JournalEntry.Type.RESTORED, caller, programmes.get(programme), visible, restored, version, reason);
    }

    private static ResponseStatus statusBefore(Response excluded) {
        if (excluded.rating().isPresent()) {
            return ResponseStatus.VALID;
        }
        return excluded.comment().isPresent() ? ResponseStatus.COMMENT_ONLY : ResponseStatus.DISMISSED;
    }

    private Visible writable(Caller caller, String programme, String reason) {
        AccessScope scope = access.in(caller, programme).require(Permission.WRITE_RESPONSES);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw notAllowed("\"reason\" must say in 1 to " + LONGEST_REASON + " characters why the response changes");
        }
        return new Visible(scope, caller.scope());
    }

    private RecordedResponse change(
            JournalEntry.Type type,
            Caller caller,
            Programme programme,
            Visible visible,
            Response changed,
            long version,
            String reason) {
        String id = changed.id().orElseThrow();
        RecordedResponse recorded = backing.journal()
                .change(
                        type,
                        programme.id(),
                        stamping.restamp(programme, changed, id),
                        version,
                        reason,
                        caller.identity());
        return shown(programme, visible, recorded);
    }

    @Override
    public Page<RecordedResponse> ofCustomer(Caller caller, String customer, int limit, Optional<String> cursor) {
        checkLimit(limit);
        AccessScope scope =
                access.anywhere(caller).require(Permission.READ_RESPONSES).require(Permission.READ_NAMES);
        Visible visible = new Visible(scope, caller.scope());
        Page<RecordedResponse> page = history.of(visible, customer, limit, cursor);
        if (page.items().isEmpty() && cursor.isEmpty()) {
            // Whoever sees everybody is told the truth; others must not learn whether there is such a customer.
            throw scope.rows().isEmpty() && caller.scope().equals(Scope.ALL)
                    ? notFound("There is no answer of such a customer.")
                    : forbidden("There is no such customer that your access reaches.");
        }
        return page;
    }

    @Override
    public Optional<Customer> customer(Caller caller, String customer) {
        ofCustomer(caller, customer, 1, Optional.empty());
        return names.of(customer);
    }

    @Override
    public List<Customer> customers(Caller caller, String text, int limit) {
        AccessScope scope =
                access.anywhere(caller).require(Permission.READ_RESPONSES).require(Permission.READ_NAMES);
        return search.of(new Visible(scope, caller.scope()), text, limit);
    }

    @Override
    public long erase(Caller caller, String customer) {
        access.anywhere(caller).require(Permission.ERASE);
        if (!caller.scope().equals(Scope.ALL)) {
            throw forbidden("Erasure reaches every programme: ask with an access that is not narrowed.");
        }
        return backing.journal().erase(customer);
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw notAllowed("\"limit\" must be 1 to " + LARGEST_PAGE);
        }
    }
}

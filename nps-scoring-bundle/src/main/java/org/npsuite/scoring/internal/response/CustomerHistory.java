// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.response;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Slice;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.programme.ProgrammeDocuments;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Page;

/** One customer's answers in every identified programme. */
final class CustomerHistory {

    private static final int PAGE = 1000;
    private static final Comparator<RecordedResponse> NEWEST_FIRST = Comparator.comparing((RecordedResponse recorded) ->
                    recorded.response().answeredAt().orElseThrow())
            .thenComparing(RecordedResponse::number)
            .reversed();

    private final Backing backing;
    private final ProgrammeDocuments programmes;

    CustomerHistory(Backing backing, ProgrammeDocuments programmes) {
        this.backing = backing;
        this.programmes = programmes;
    }

    /** A page of what the caller may see; the cursor counts what came before. */
    Page<RecordedResponse> of(Visible visible, String customer, int limit, Optional<String> cursor) {
        int from = cursor.map(CustomerHistory::offset).orElse(0);
        List<RecordedResponse> answers = new ArrayList<>();
        identified(visible)
                .flatMap(programme -> read(programme, customer).stream())
                .filter(visible::reaches)
                .map(visible::of)
                .forEach(answers::add);
        answers.sort(NEWEST_FIRST);
        int to = Math.min(answers.size(), from + limit);
        return new Page<>(
                answers.subList(Math.min(from, to), to),
                to < answers.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    /**
     * Tells whether a customer has an answer that the caller may see. The store looks for the first such answer and no
     * further, so that little of how long it takes depends on answers the caller may not see.
     */
    Predicate<String> answered(Visible visible) {
        List<Slice> slices = identified(visible)
                .map(programme -> visible.granted().narrow(Slice.of(programme)))
                .toList();
        Journal journal = backing.journal();
        return customer -> visible.mayBe(customer)
                && slices.stream()
                        .anyMatch(slice -> !journal.responses(slice, Optional.of(customer), 1, Optional.empty())
                                .items()
                                .isEmpty());
    }

    private Stream<String> identified(Visible visible) {
        return programmes.list().stream()
                .filter(programme -> programme.anonymity().isEmpty())
                .map(Programme::id)
                .filter(visible.scope()::reaches);
    }

    private List<RecordedResponse> read(String programme, String customer) {
        Journal journal = backing.journal();
        List<RecordedResponse> answers = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<RecordedResponse> page = journal.responses(Slice.of(programme), Optional.of(customer), PAGE, cursor);
            answers.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return answers;
    }

    private static int offset(String cursor) {
        try {
            return Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException e) {
            throw invalid("the cursor is none of this list: leave it out to begin anew");
        }
    }
}

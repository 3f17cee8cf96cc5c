// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.npsuite.model.problem.ProblemException.forbidden;
import static org.npsuite.model.problem.ProblemException.notFound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRun;
import org.npsuite.service.ResponseIntake;
import org.npsuite.service.ResponseService;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.store.Page;

/** Intake and journal in memory, of any programme together; lines of an import are counted, not read. */
final class FakeResponses implements ResponseIntake, ResponseService {

    private final FakeProgrammes programmes;
    private final Map<String, RecordedResponse> recorded = new ConcurrentSkipListMap<>();
    final List<ImportRequest> imports = new ArrayList<>();

    /** Opened by the first line of an import. */
    final CountDownLatch begun = new CountDownLatch(1);

    /** Whether customers are erased as soon as their answers were read, before their names are. */
    boolean erasingBetweenQuestions;

    String lastReason;

    FakeResponses(FakeProgrammes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Receipt submit(Caller caller, String programme, Response response) {
        Permissions.require(caller, Permission.WRITE_RESPONSES, programme);
        programmes.get(caller, programme);
        String id = response.id().orElse("minted-" + recorded.size());
        Response complete = response.toBuilder()
                .id(id)
                .answeredAt(response.answeredAt().orElse(Rest.NOW))
                .build();
        RecordedResponse known = recorded.get(id);
        if (known != null) {
            return new Receipt(
                    id, known.response().equals(complete) ? Receipt.Outcome.KNOWN : Receipt.Outcome.CONFLICT);
        }
        recorded.put(id, record(programme, complete, 1, null));
        return new Receipt(id, Receipt.Outcome.RECORDED);
    }

    @Override
    public ImportReport bulk(Caller caller, ImportRequest request, InputStream stream, LongConsumer progress)
            throws IOException {
        Permissions.require(caller, Permission.WRITE_RESPONSES, request.programme());
        imports.add(request);
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
        long lines = 0;
        while (reader.readLine() != null) {
            lines++;
            begun.countDown();
        }
        return new ImportReport(lines, 0, 1, List.of(new ImportReport.RejectedLine(3, "\"rating\" is missing")));
    }

    /** One under way and one that ended, whatever was imported. */
    @Override
    public List<ImportRun> imports(Caller caller, String programme) {
        Permissions.require(caller, Permission.WRITE_RESPONSES, programme);
        programmes.get(caller, programme);
        ImportRun.Builder run = ImportRun.builder()
                .format(ImportRequest.Format.CSV)
                .startedAt(Rest.NOW)
                .linesRead(4100)
                .accepted(3990)
                .duplicates(7)
                .rejected(2);
        return List.of(
                run.key("k").state(ImportRun.State.RUNNING).build(),
                run.key(null)
                        .state(ImportRun.State.DONE)
                        .endedAt(Rest.NOW.plusSeconds(90))
                        .build());
    }

    @Override
    public Page<RecordedResponse> list(Caller caller, Slice slice, int limit, Optional<String> cursor) {
        Permissions.require(caller, Permission.READ_RESPONSES, slice.programme());
        programmes.get(caller, slice.programme());
        List<RecordedResponse> rest = recorded.values().stream()
                .filter(item ->
                        cursor.map(after -> item.id().compareTo(after) > 0).orElse(true))
                .toList();
        List<RecordedResponse> page = rest.stream().limit(limit).toList();
        return new Page<>(
                page,
                rest.size() > limit ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty());
    }

    @Override
    public Page<RecordedResponse> search(
            Caller caller, Slice slice, SearchText text, int limit, Optional<String> cursor) {
        Permissions.require(caller, Permission.READ_COMMENTS, slice.programme());
        Page<RecordedResponse> page = list(caller, slice, limit, cursor);
        return new Page<>(
                page.items().stream()
                        .filter(item ->
                                item.response().comment().filter(text::isIn).isPresent())
                        .toList(),
                page.next());
    }

    @Override
    public RecordedResponse get(Caller caller, String programme, String id) {
        Permissions.require(caller, Permission.READ_RESPONSES, programme);
        return Optional.ofNullable(recorded.get(id)).orElseThrow(() -> notFound("There is no response of this id."));
    }

    @Override
    public RecordedResponse correct(Caller caller, String programme, Response corrected, long version, String reason) {
        return change(caller, programme, corrected.id().orElseThrow(), version, reason, corrected);
    }

    @Override
    public RecordedResponse exclude(Caller caller, String programme, String id, long version, String reason) {
        Response now = get(caller, programme, id).response();
        return change(
                caller,
                programme,
                id,
                version,
                reason,
                now.toBuilder().status(ResponseStatus.EXCLUDED).build());
    }

    @Override
    public RecordedResponse restore(
            Caller caller, String programme, String id, long version, String reason, ResponseStatus status) {
        boolean rated = get(caller, programme, id).response().rating().isPresent();
        if ((status == ResponseStatus.VALID) != rated) {
            throw ProblemException.notAllowed("It was something else before.");
        }
        return restore(caller, programme, id, version, reason);
    }

    @Override
    public RecordedResponse restore(Caller caller, String programme, String id, long version, String reason) {
        Response now = get(caller, programme, id).response();
        return change(
                caller,
                programme,
                id,
                version,
                reason,
                now.toBuilder().status(ResponseStatus.VALID).build());
    }

    private RecordedResponse change(
            Caller caller, String programme, String id, long version, String reason, Response changed) {
        Permissions.require(caller, Permission.WRITE_RESPONSES, programme);
        RecordedResponse now = get(caller, programme, id);
        if (now.version() != version) {
            throw new ProblemException(Problem.STALE, "The response was changed meanwhile: read it again.");
        }
        lastReason = reason;
        RecordedResponse next = record(
                programme,
                changed.toBuilder()
                        .answeredAt(changed.answeredAt().orElse(Rest.NOW))
                        .build(),
                version + 1,
                reason);
        recorded.put(id, next);
        return next;
    }

    @Override
    public Page<RecordedResponse> ofCustomer(Caller caller, String customer, int limit, Optional<String> cursor) {
        Permissions.require(caller, Permission.READ_NAMES);
        List<RecordedResponse> answers = recorded.values().stream()
                .filter(item ->
                        item.response().customer().filter(customer::equals).isPresent())
                .toList();
        if (answers.isEmpty()) {
            throw forbidden("There is no such customer among those you may see.");
        }
        return new Page<>(answers, Optional.empty());
    }

    /** Knows the name of {@code c-2} only. */
    @Override
    public Optional<Customer> customer(Caller caller, String customer) {
        if (erasingBetweenQuestions) {
            recorded.clear();
        }
        ofCustomer(caller, customer, 1, Optional.empty());
        return customer.equals("c-2")
                ? Optional.of(new Customer(customer, "Buyer, Example Ltd", Optional.empty()))
                : Optional.empty();
    }

    /** Finds {@code c-2} by its name, and nobody else; a limit of up to 100 is allowed. */
    @Override
    public List<Customer> customers(Caller caller, String text, int limit) {
        Permissions.require(caller, Permission.READ_NAMES);
        if (limit < 1 || limit > 100) {
            throw ProblemException.notAllowed("at most a hundred");
        }
        return "Buyer, Example Ltd".contains(text)
                ? List.of(new Customer("c-2", "Buyer, Example Ltd", Optional.of("a-1")))
                : List.of();
    }

    @Override
    public long erase(Caller caller, String customer) {
        Permissions.require(caller, Permission.ERASE);
        int before = recorded.size();
        recorded.values()
                .removeIf(item ->
                        item.response().customer().filter(customer::equals).isPresent());
        return before - recorded.size();
    }

    private RecordedResponse record(String programme, Response response, long version, String reason) {
        return RecordedResponse.builder()
                .programme(programme)
                .response(response)
                .number(recorded.size() + 1L)
                .version(version)
                .recordedAt(Rest.NOW)
                .day(LocalDate.ofInstant(response.answeredAt().orElseThrow(), ZoneOffset.UTC))
                .reason(reason)
                .build();
    }
}

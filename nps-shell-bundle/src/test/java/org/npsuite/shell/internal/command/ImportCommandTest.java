// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.access.Caller;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.response.ImportReport.RejectedLine;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Response;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRequest.Format;
import org.npsuite.service.ResponseIntake;
import org.npsuite.shell.internal.view.Wording;

class ImportCommandTest {

    @TempDir
    Path directory;

    private final FakeHost host = new FakeHost();
    private final ImportCommand command = new ImportCommand();
    private ImportRequest asked;
    private String read;

    private final class Intake implements ResponseIntake {

        @Override
        public Receipt submit(Caller caller, String programme, Response response) {
            throw new AssertionError("files come in bulk");
        }

        @Override
        public ImportReport bulk(Caller caller, ImportRequest request, InputStream stream, LongConsumer progress)
                throws IOException {
            asked = request;
            read = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new ImportReport(4998, 0, 2, List.of(new RejectedLine(17, "\"rating\" must be a whole number")));
        }
    }

    @BeforeEach
    void open() throws IOException {
        host.directory = directory;
        host.with(ResponseIntake.class, new Intake());
        Files.writeString(directory.resolve("answers.csv"), "rating\n9\n");
        command.file = "answers.csv";
        command.programme = "bank";
    }

    @Test
    void theFileIsStreamedAndTheReportPrinted() throws Exception {
        List<String> lines = host.run(command);

        assertThat(read).isEqualTo("rating\n9\n");
        assertThat(lines).first().isEqualTo("5,000 responses: 4,998 recorded, 0 known before, 2 rejected.");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).containsSubsequence("17", "\"rating\" must be a whole number"))
                .last()
                .isEqualTo("One more line was rejected.");
    }

    @Test
    void theNameTellsTheFormatAndIsTheKey() throws Exception {
        host.run(command);

        assertThat(asked.format()).isEqualTo(Format.CSV);
        assertThat(asked.key()).contains("answers.csv");
        assertThat(asked.mapping()).isEmpty();
    }

    @Test
    void anUnknownEndingNeedsAFormat() throws Exception {
        Files.writeString(directory.resolve("answers.txt"), "{\"rating\": 9}\n");
        command.file = "answers.txt";
        assertThatThrownBy(() -> host.run(command)).hasMessageContaining("--format");

        command.format = "ndjson";
        host.run(command);
        assertThat(asked.format()).isEqualTo(Format.NDJSON);
    }

    @Test
    void theMappingIsRead() throws Exception {
        Files.writeString(directory.resolve("mapping.json"), "{\"columns\": {\"note\": \"rating\"}}");
        command.mapping = "mapping.json";
        host.run(command);

        assertThat(asked.mapping().orElseThrow().columns()).isEqualTo(Map.of("note", "rating"));
    }

    @Test
    void aMappingThatIsNoJsonSaysHowToWriteOne() throws IOException {
        Files.writeString(directory.resolve("mapping.json"), "columns: note");
        command.mapping = "mapping.json";

        assertThatThrownBy(() -> host.run(command)).hasMessageStartingWith("mapping.json is no JSON object");
    }

    @Test
    void theProgrammeMayStandAfterTheFileAndIsNeeded() throws Exception {
        command.programme = null;
        assertThatThrownBy(() -> host.run(command)).hasMessageContaining("--programme ID");

        command.trailing = List.of("--programme", "insurance");
        host.run(command);
        assertThat(asked.programme()).isEqualTo("insurance");
    }

    @Test
    void aMissingFileIsOneLine() {
        command.file = "nowhere.csv";

        assertThatThrownBy(() -> host.run(command)).hasMessage("There is no file nowhere.csv that can be read.");
    }

    @Test
    void aLongImportTellsHowFarItIs() throws IOException {
        Hand clock = new Hand();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        CountedStream stream = new CountedStream(new ByteArrayInputStream(new byte[400]));
        ImportProgress progress = new ImportProgress(
                stream, 400, clock, Wording.in(Locale.ENGLISH), new PrintStream(printed, true, StandardCharsets.UTF_8));

        progress.accept(500);
        stream.readNBytes(100);
        clock.now = clock.now.plus(ImportProgress.STEP);
        progress.accept(1000);
        clock.now = clock.now.plus(Duration.ofMillis(10));
        progress.accept(1500);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("1,000 lines read, 25% of the file");
    }

    private static final class Hand extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

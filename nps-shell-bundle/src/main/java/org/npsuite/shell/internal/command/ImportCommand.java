// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.npsuite.model.problem.ProblemException.invalid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.npsuite.model.document.Document;
import org.npsuite.model.response.ImportReport;
import org.npsuite.service.CsvMapping;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRequest.Format;
import org.npsuite.service.ResponseIntake;
import org.npsuite.shell.internal.view.ImportPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:import}. */
@Service
@Command(scope = "nps", name = "import", description = "Imports responses from a CSV or NDJSON file")
public final class ImportCommand extends NpsCommand {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Argument(name = "file", description = "The file: .csv, .ndjson or .jsonl", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Argument(index = 1, name = "more", description = "Options may stand here as well", multiValued = true)
    @Completion(TrailingCompleter.class)
    List<String> trailing;

    @Option(name = "--programme", description = "Id of the programme; needed")
    @Completion(ProgrammeCompleter.class)
    String programme;

    @Option(name = "--mapping", description = "JSON file that says which column is which field")
    @Completion(FileCompleter.class)
    String mapping;

    @Option(
            name = "--key",
            description =
                    "Name of the import, the file's name unless given: the same lines under the same name count once")
    String key;

    @Option(name = "--format", description = "csv or ndjson, where the file's name does not tell")
    @Completion(FormatCompleter.class)
    String format;

    @Override
    List<String> trailing() {
        return trailing == null ? List.of() : trailing;
    }

    @Override
    Page answer(Desk desk) throws IOException {
        if (programme == null) {
            throw invalid(desk.wording().text("problem.programme"));
        }
        Path path = readable(desk, file);
        ImportRequest request = new ImportRequest(
                programme,
                format(desk),
                mapping == null ? Optional.empty() : Optional.of(mapping(desk)),
                Optional.of(key == null ? path.getFileName().toString() : key));
        try (CountedStream counted = new CountedStream(new BufferedInputStream(Files.newInputStream(path)))) {
            ImportProgress progress =
                    new ImportProgress(counted, Files.size(path), Clock.systemUTC(), desk.wording(), System.out);
            ImportReport report = desk.service(ResponseIntake.class).bulk(desk.caller(), request, counted, progress);
            return ImportPage.of(report, desk.wording());
        }
    }

    private Format format(Desk desk) {
        if (format != null) {
            return SliceCommand.constant(desk, "--format", format, Format.class);
        }
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Format.CSV;
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return Format.NDJSON;
        }
        throw invalid(desk.wording().text("problem.format", file));
    }

    private CsvMapping mapping(Desk desk) throws IOException {
        try (InputStream stream = Files.newInputStream(readable(desk, mapping))) {
            return CsvMapping.from(Document.of(new ObjectMapper().readValue(stream, OBJECT)));
        } catch (JsonProcessingException e) {
            throw invalid(desk.wording().text("problem.mapping", mapping));
        }
    }

    private static Path readable(Desk desk, String name) {
        Path path = desk.session().currentDir().resolve(name);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw invalid(desk.wording().text("problem.file", name));
        }
        return path;
    }
}

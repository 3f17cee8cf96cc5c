// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Programme;
import org.npsuite.scoring.internal.json.Json;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Programmes an administrator keeps under version control: {@code etc/nps/programmes/ID.json}, one each. They are read
 * again when a file changes, and win over programmes of the same id in the records. A file that cannot be read is
 * reported once and passed over.
 */
@Component(service = ProgrammeFiles.class)
public final class ProgrammeFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeFiles.class);
    private static final String SUFFIX = ".json";

    private record Reading(Map<Path, FileTime> files, Map<String, Programme> programmes, Map<String, String> faults) {}

    private final Optional<Path> directory;
    private Reading last = new Reading(Map.of(), Map.of(), Map.of());

    @Activate
    public ProgrammeFiles(BundleContext context) {
        this(Optional.ofNullable(context.getProperty("karaf.etc")).map(etc -> Path.of(etc, "nps", "programmes")));
    }

    public ProgrammeFiles(Optional<Path> directory) {
        this.directory = directory;
    }

    /** The programme of that id, if a file holds it. */
    Optional<Programme> find(String id) {
        return Optional.ofNullable(programmes().get(id));
    }

    /** The programmes of all files, by id. */
    List<Programme> all() {
        return List.copyOf(programmes().values());
    }

    /** The files that were passed over, by name, and why. */
    public Map<String, String> faults() {
        return latest().faults();
    }

    private Map<String, Programme> programmes() {
        return latest().programmes();
    }

    private synchronized Reading latest() {
        Map<Path, FileTime> files = files();
        if (!files.equals(last.files())) {
            last = read(files);
        }
        return last;
    }

    private Map<Path, FileTime> files() {
        Map<Path, FileTime> files = new TreeMap<>();
        if (directory.filter(Files::isDirectory).isEmpty()) {
            return files;
        }
        try (Stream<Path> listed = Files.list(directory.get())) {
            for (Path file :
                    listed.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
            return files;
        } catch (IOException e) {
            LOG.warn("The directory of programme files cannot be read: {}", e.getMessage());
            return last.files();
        }
    }

    private static Reading read(Map<Path, FileTime> files) {
        Map<String, Programme> programmes = new TreeMap<>();
        Map<String, String> faults = new TreeMap<>();
        for (Path file : files.keySet()) {
            String name = Objects.toString(file.getFileName());
            String id = name.substring(0, name.length() - SUFFIX.length());
            try {
                programmes.put(id, Programme.from(id, Json.read(Files.readString(file))));
            } catch (IOException | ProblemException e) {
                faults.put(name, e.getMessage());
                LOG.error("Programme file {} is passed over: {}", file, e.getMessage());
            }
        }
        return new Reading(files, programmes, faults);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.npsuite.goals.internal.book.GoalFileReading.Fault;
import org.npsuite.goals.internal.settings.GoalSettings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The goals people keep as files, {@code *.json} in one directory, for version control. Read anew when a file changes;
 * what is wrong in a file costs that goal alone.
 */
@Component(service = GoalFiles.class)
public final class GoalFiles {

    private static final Logger LOG = LoggerFactory.getLogger(GoalFiles.class);

    private final Path directory;

    private Map<Path, Stamp> stamps = Map.of();
    private GoalFileReading reading = GoalFileReading.NOTHING;

    /** What tells one state of a file from the next. */
    private record Stamp(FileTime changed, long size) {}

    @Activate
    public GoalFiles(BundleContext context, @Reference GoalSettings settings) {
        this(settings.directory().orElseGet(() -> Path.of(etc(context), "nps", "goals")));
    }

    public GoalFiles(Path directory) {
        this.directory = directory;
    }

    private static String etc(BundleContext context) {
        String etc = context.getProperty("karaf.etc");
        return etc == null ? "etc" : etc;
    }

    /** The goals the files hold now, and what is wrong with them. */
    public synchronized GoalFileReading reading() {
        Map<Path, Stamp> present = present();
        if (!present.equals(stamps)) {
            reading = read(present);
            stamps = present;
        }
        return reading;
    }

    private Map<Path, Stamp> present() {
        Map<Path, Stamp> present = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return present;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.json")) {
            for (Path file : files) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                present.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
        } catch (IOException e) {
            // A file that vanished while we looked: the state before stays in force until the next look.
            LOG.debug("Goal files in {} changed while they were listed", directory, e);
            return stamps;
        }
        return present;
    }

    private static GoalFileReading read(Map<Path, Stamp> files) {
        List<GoalFileReading> readings = new ArrayList<>();
        files.keySet().forEach(file -> readings.add(read(file)));
        GoalFileReading all = GoalFileReading.together(readings);
        all.faults()
                .forEach(fault -> LOG.warn(
                        "Goal file {}, line {}: {}. Correct it; all other goals are in force.",
                        fault.file(),
                        fault.line(),
                        fault.message()));
        return all;
    }

    private static GoalFileReading read(Path file) {
        String name = file.getFileName().toString();
        try {
            return GoalFileReader.read(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("Goal file {} cannot be read", file, e);
            return new GoalFileReading(List.of(), List.of(new Fault(name, 1, "the file cannot be read as UTF-8 text")));
        }
    }
}

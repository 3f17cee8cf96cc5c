// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.npsuite.tally.internal.column.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What columns hold, kept in one file per programme so that a restart need not read the whole journal. A file that
 * cannot be used is set aside with one warning: the journal has it all.
 */
public final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final Path directory;
    private final String store;

    /**
     * @param directory where the files are; made when first written to
     * @param store name of the store whose journal is followed
     */
    public Snapshots(Path directory, String store) {
        this.directory = directory;
        this.store = store;
    }

    /** Where the files are. */
    Path directory() {
        return directory;
    }

    /** Bytes of what was kept of a programme, about as many as it takes in memory; 0 where nothing is. */
    long size(String programme) {
        try {
            return file(programme).size();
        } catch (IOException e) {
            LOG.debug("Snapshot of programme {} cannot be looked at", programme, e);
            return 0;
        }
    }

    /** What was kept of a programme; empty where nothing is, or nothing that can be used. */
    Optional<Holding> read(String programme) {
        SnapshotFile file = file(programme);
        if (!Files.exists(file.path())) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.read(in -> holding(in, programme)));
        } catch (IOException | RuntimeException e) {
            // Whatever a file of bytes may provoke: it is only a copy.
            setAside(programme, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Holding holding(DataInputStream in, String programme) throws IOException {
        SnapshotFile.expect(
                in.readUTF().equals(store) && in.readUTF().equals(programme), "it is of another store or programme");
        return Holding.load(in);
    }

    /** Keeps what a programme's columns hold now. */
    void write(String programme, Holding holding) throws IOException {
        Image image = new Image();
        image.data().writeUTF(store);
        image.data().writeUTF(programme);
        holding.save(image);
        SnapshotFile.makeDirectory(directory);
        file(programme).write(image);
    }

    /** Puts a file out of the way that cannot be used. */
    void setAside(String programme, String reason) {
        Path file = file(programme).path();
        try {
            Path aside = aside(programme);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn(
                    "Snapshot of programme {} set aside as {}, reading the journal instead: {}",
                    programme,
                    aside,
                    reason);
        } catch (IOException e) {
            LOG.warn("Snapshot {} cannot be used ({}) nor moved; delete it", file, reason, e);
        }
    }

    /** Deletes everything kept of a programme, what was set aside too. */
    void delete(String programme) {
        try {
            Files.deleteIfExists(file(programme).path());
            Files.deleteIfExists(aside(programme));
        } catch (IOException e) {
            LOG.warn(
                    "Snapshot {} is out of date and cannot be deleted; delete it",
                    file(programme).path(),
                    e);
        }
    }

    private Path aside(String programme) {
        return directory.resolve(name(programme) + ".set-aside");
    }

    private SnapshotFile file(String programme) {
        return new SnapshotFile(directory.resolve(name(programme)));
    }

    private String name(String programme) {
        return URLEncoder.encode(store + "." + programme, StandardCharsets.UTF_8) + ".columns";
    }
}

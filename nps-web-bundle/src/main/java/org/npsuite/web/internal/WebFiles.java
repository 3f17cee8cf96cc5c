// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;

/**
 * The files of this bundle by path. All but the pages and {@value #ENTRY} are also found under the name of their
 * edition, a hash of them all: an address that never changes its content, so that a browser asks for it only once.
 */
final class WebFiles {

    /** The module a page imports; it leads to the modules of the current edition. */
    static final String ENTRY = "nps.js";

    private static final String ROOT = "/web/";

    private final Map<String, WebFile> files;
    private final String edition;
    private final WebFile entry;

    private WebFiles(Map<String, WebFile> files) {
        this.files = Map.copyOf(files);
        this.edition = WebFile.digest(new TreeMap<>(files)
                .entrySet().stream()
                        .map(file -> file.getKey() + file.getValue().etag())
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
        String module = "export * from \"./" + edition + "/" + ENTRY + "\";\n";
        this.entry = WebFile.of(ENTRY, module.getBytes(StandardCharsets.UTF_8));
    }

    /** The files under {@code /web} of a bundle. */
    static WebFiles of(Bundle bundle) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (URL url : Collections.list(bundle.findEntries(ROOT, "*", true))) {
            if (!url.getPath().endsWith("/")) {
                contents.put(url.getPath().substring(ROOT.length()), read(url));
            }
        }
        return of(contents);
    }

    static WebFiles of(Map<String, byte[]> contents) {
        return new WebFiles(contents.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> WebFile.of(file.getKey(), file.getValue()))));
    }

    /** The name of the files' present state. */
    String edition() {
        return edition;
    }

    /** The file at a path such as {@code nps.js}; empty where there is none. */
    Optional<WebFile> find(String path) {
        return path.equals(ENTRY) ? Optional.of(entry) : Optional.ofNullable(files.get(path));
    }

    /** The file at a path under the current edition; empty where there is none. */
    Optional<WebFile> findInEdition(String path) {
        return path.startsWith(edition + "/")
                ? Optional.ofNullable(files.get(path.substring(edition.length() + 1)))
                : Optional.empty();
    }

    private static byte[] read(URL url) {
        try (InputStream in = url.openStream()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

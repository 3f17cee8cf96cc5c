// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * A static file of the pages. The console would send it whole, and tagged with the date of the build, which two builds
 * may have in common: a browser would then go on with the scripts of the older one.
 */
final class PageFile {

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

    private final String type;
    private final byte[] content;
    private final byte[] compressed;
    private final String tag;

    private PageFile(String type, byte[] content) throws IOException {
        this.type = type;
        this.content = content;
        this.compressed = gzip(content);
        this.tag = digest(content);
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if its name's ending is that of no file of ours
     */
    static PageFile read(URL url) throws IOException {
        String path = url.getPath();
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("no media type is known for " + path);
        }
        try (InputStream in = url.openStream()) {
            return new PageFile(type, in.readAllBytes());
        }
    }

    /** Sends it, compressed where the browser takes that; 304 where the browser has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean compress = accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
        String etag = '"' + tag + (compress ? "-gzip" : "") + '"';
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", etag);
        response.setHeader("Vary", "Accept-Encoding");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = compress ? compressed : content;
        if (compress) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(type + "; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

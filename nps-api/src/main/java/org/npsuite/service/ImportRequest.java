// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

/**
 * What a stream of responses holds.
 *
 * @param programme id of the programme
 * @param format how it is written
 * @param mapping for CSV: which column is which field; empty = the columns are called as the fields are
 * @param key names the import: where a line has no id, one is derived from key and line, so that importing again
 *     counts nothing twice; empty = ids are minted
 * @param encoding as whoever sends the stream declares it. The mapping's goes before it, and a byte-order mark of UTF-16
 *     before both; empty = each line is UTF-8 where that fits, else Windows-1252
 */
public record ImportRequest(
        String programme,
        Format format,
        Optional<CsvMapping> mapping,
        Optional<String> key,
        Optional<Charset> encoding) {

    /** How responses are written. */
    public enum Format {
        /** One JSON object per line. */
        NDJSON,
        /** A header line and one line per response. */
        CSV
    }

    public ImportRequest {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(encoding, "encoding");
    }

    /** A stream whose encoding nobody declares. */
    public ImportRequest(String programme, Format format, Optional<CsvMapping> mapping, Optional<String> key) {
        this(programme, format, mapping, key, Optional.empty());
    }
}

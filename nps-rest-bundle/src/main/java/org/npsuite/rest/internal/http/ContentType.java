// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Content-Type} says of a body. */
public final class ContentType {

    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)");
    private static final Set<Charset> JSON = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    private final String plain;

    private ContentType(String plain) {
        this.plain = plain;
    }

    /** @param header as it was sent; null = the header is missing */
    public static ContentType of(String header) {
        return new ContentType(header == null ? "" : header.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the body is a table. */
    public boolean isCsv() {
        return plain.startsWith(MediaTypes.CSV);
    }

    /**
     * The charset that is declared.
     *
     * @return empty where none is
     * @throws IllegalArgumentException if nobody knows it
     */
    public Optional<Charset> charset() {
        Matcher named = CHARSET.matcher(plain);
        return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
    }

    /** Whether a body can be read so: JSON, also line by line, is UTF-8, of which ASCII is a part; a table is free. */
    boolean isReadable() {
        try {
            return charset()
                    .filter(charset -> isJson() ? !JSON.contains(charset) : !charset.canEncode())
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isJson() {
        return plain.startsWith(MediaTypes.JSON) || plain.startsWith(MediaTypes.NDJSON);
    }
}

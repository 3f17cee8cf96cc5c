// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Entity tags: of an answer's bytes, or of a resource's version. */
final class EntityTags {

    private static final int BYTES = 16;

    private EntityTags() {}

    /** A strong tag: equal for equal bytes. */
    static String ofBytes(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return quoted(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The tag of a version. */
    static String ofVersion(long version) {
        return quoted(Long.toString(version));
    }

    /** Whether {@code If-None-Match} names the tag; proxies that compress make tags weak, so weak ones match too. */
    static boolean matches(String header, String tag) {
        return Stream.of(header.split(","))
                .map(String::strip)
                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                .anyMatch(candidate -> candidate.equals(tag) || candidate.equals("*"));
    }

    /**
     * The version {@code If-Match} names.
     *
     * @return empty for {@code *}
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if it is no tag of a version
     */
    static OptionalLong version(String header) {
        String tag = header.strip();
        if (tag.equals("*")) {
            return OptionalLong.empty();
        }
        if (tag.matches("\"\\d{1,18}\"")) {
            return OptionalLong.of(Long.parseLong(tag.substring(1, tag.length() - 1)));
        }
        throw invalid("If-Match must be the ETag of the resource as it was read, quotes included, such as \"3\".");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}

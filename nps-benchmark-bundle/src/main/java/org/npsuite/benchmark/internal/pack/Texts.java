// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text of a pack may look like. Packs come from strangers and are shown in browsers, spreadsheets and
 * terminals: whatever could act there is refused, not repaired.
 */
final class Texts {

    private static final int LONGEST = 500;
    private static final int LONGEST_URL = 2_000;
    private static final String STARTS_FORMULA = "=+-@\t\r";
    /** Control characters, line and paragraph separators, and marks that turn the direction of writing. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private Texts() {}

    /** Why a text people will read is refused; empty where it is fine. */
    static Optional<String> complaint(String column, String text) {
        if (text.isBlank()) {
            return Optional.of(column + " is empty");
        }
        if (text.length() > LONGEST) {
            return Optional.of(column + " is longer than " + LONGEST + " characters");
        }
        if (STARTS_FORMULA.indexOf(text.charAt(0)) >= 0) {
            return Optional.of(column + " starts with =, +, -, @ or a tab: a spreadsheet would run it as a formula");
        }
        if (text.indexOf('<') >= 0) {
            return Optional.of(column + " contains \"<\", which could be mark-up or script: write it in words");
        }
        if (INVISIBLE.matcher(text).find()) {
            return Optional.of(column + " contains a control character or a mark that changes the writing direction");
        }
        return Optional.empty();
    }

    /** Why an address is refused; empty where it is a plain web address. */
    static Optional<String> urlComplaint(String column, String text) {
        if (text.isBlank() || text.length() > LONGEST_URL) {
            return Optional.of(column + " must be a web address of at most " + LONGEST_URL + " characters");
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            // Said below: the parser's message would repeat the text.
        }
        return Optional.of(column + " must be a web address that begins with https:// or http://");
    }
}

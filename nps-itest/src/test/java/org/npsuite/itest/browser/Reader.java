// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

/** Who looks: the languages the suite speaks. */
enum Reader {
    ENGLISH("en", "en-GB,en"),
    FRENCH("fr", "fr-FR,fr");

    private final String language;
    private final String accepted;

    Reader(String language, String accepted) {
        this.language = language;
        this.accepted = accepted;
    }

    /** Such as {@code en}. */
    String language() {
        return language;
    }

    /** The browser's list of languages. */
    String accepted() {
        return accepted;
    }

    /** One of two texts. */
    String of(String english, String french) {
        return this == ENGLISH ? english : french;
    }
}

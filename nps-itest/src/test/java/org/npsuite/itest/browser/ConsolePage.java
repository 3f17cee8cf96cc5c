// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

/** The console's pages of category NPS, with what shows that they are all there. */
enum ConsolePage {
    OVERVIEW("nps", "Overview", "Vue d’ensemble", "nps-score nps-trend nps-breakdown nps-goals nps-benchmark"),
    EXPLORE("nps-explore", "Explore", "Explorer", "nps-score nps-trend nps-breakdown nps-change"),
    BENCHMARKS("nps-benchmarks", "Benchmarks", "Références", "nps-benchmark table"),
    GOALS("nps-goals", "Goals", "Objectifs", "nps-goals"),
    RESPONSES("nps-responses", "Responses", "Réponses", "table"),
    EXTENSIONS("nps-extensions", "Extensions", "Extensions", "table"),
    DOCTOR("nps-doctor", "Doctor", "Docteur", ".nps-findings"),
    SETTINGS("nps-settings", "Settings", "Réglages", "table");

    private final String label;
    private final String english;
    private final String french;
    private final String holds;

    ConsolePage(String label, String english, String french, String holds) {
        this.label = label;
        this.english = english;
        this.french = french;
        this.holds = holds;
    }

    /** Whether it shows one programme. */
    boolean isAboutAProgramme() {
        return ordinal() < EXTENSIONS.ordinal();
    }

    /** Its path. */
    String path() {
        return "/system/console/" + label;
    }

    /** Its path, showing one programme. */
    String of(String programme) {
        return path() + "?programme=" + programme;
    }

    String title(Reader reader) {
        return reader.of(english, french);
    }

    /** Selectors of what it must hold. */
    String[] holds() {
        return holds.split(" ");
    }
}

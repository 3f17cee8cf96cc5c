// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.npsuite.service.BenchmarkService;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;

/** Whether somebody serves what the suite cannot do without, and what it does better with. */
final class ServiceCheck implements Check {

    private static final String REST = "org.npsuite.nps-rest-bundle";

    @Override
    public List<Finding> findings(Installation installation, Texts texts) {
        List<Finding> findings = new ArrayList<>();
        List<Offer> journals = installation.offers(Journal.class);
        if (journals.isEmpty()) {
            findings.add(texts.error("journal", "journal.none"));
        }
        engine(installation.offers(TallySource.class), journals, texts, findings);
        if (installation.offers(BenchmarkService.class).isEmpty()) {
            findings.add(texts.warning("benchmark", "benchmark.none"));
        }
        if (installation.rooms().stream().noneMatch(room -> room.name().equals(REST))) {
            findings.add(texts.warning("rest", "rest.none"));
        }
        return findings.isEmpty() ? List.of(texts.ok("services", "services.well")) : findings;
    }

    private static void engine(List<Offer> engines, List<Offer> journals, Texts texts, List<Finding> findings) {
        if (engines.isEmpty()) {
            findings.add(texts.error("engine", "engine.none"));
        }
        Set<String> stores = journals.stream().map(Offer::store).collect(Collectors.toSet());
        engines.stream()
                .filter(engine -> !stores.contains(engine.store()))
                .map(engine -> texts.error("engine", "engine.alone", engine.bundle(), engine.store()))
                .forEach(findings::add);
    }
}

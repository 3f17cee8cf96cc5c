// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Source;

/** The rules every pack keeps, however it came. */
public final class PackRules {

    /** Most sources and most figures of one pack. */
    static final int MOST_ROWS = 20_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+-]{0,31}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Taxonomies taxonomies;
    private final FigureRules figures;

    /** @param taxonomies the classifications a sector may be of */
    public PackRules(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
        this.figures = new FigureRules(taxonomies);
    }

    /**
     * Passes a pack that keeps every rule.
     *
     * @throws PackRefusedException with everything that is wrong
     */
    public BenchmarkPack check(BenchmarkPack pack) throws PackRefusedException {
        Complaints complaints = new Complaints();
        checkHead(pack, reason -> complaints.add("", 0, reason));
        checkSize(pack, reason -> complaints.add("", 0, reason));
        Set<String> sources = new HashSet<>();
        for (Source source : pack.sources()) {
            checkSource(source, sources, reason -> complaints.add("", 0, "source " + shown(source.id()) + reason));
        }
        Set<String> observations = new HashSet<>();
        for (Observation observation : pack.observations()) {
            checkObservation(
                    observation,
                    pack.taxonomy(),
                    sources,
                    observations,
                    reason -> complaints.add("", 0, "observation " + shown(observation.id()) + reason));
        }
        complaints.throwIfAny();
        return pack;
    }

    /** An id is repeated in a complaint only where it is harmless. */
    private static String shown(String id) {
        return FigureRules.isId(id) ? id + ": " : "without a valid id: ";
    }

    void checkHead(BenchmarkPack pack, Consumer<String> complain) {
        if (!NAME.matcher(pack.name()).matches()) {
            complain.accept("the pack's name must be lower-case letters, digits, dots and hyphens, at most 64");
        }
        if (!VERSION.matcher(pack.version()).matches()) {
            complain.accept("the pack's version must be like 1.0.0: letters, digits, dots, + and -, at most 32");
        }
        Texts.complaint("the pack's title", pack.title()).ifPresent(complain);
        pack.titles().forEach((language, title) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                complain.accept("the languages of the pack's titles must be codes of two or three letters such as fr");
            }
            Texts.complaint("the pack's title in another language", title).ifPresent(complain);
        });
        Texts.complaint("the pack's licence", pack.licence()).ifPresent(complain);
        Texts.complaint("the pack's provider", pack.provider()).ifPresent(complain);
        if (!taxonomies.schemes().contains(pack.taxonomy())) {
            complain.accept("the pack's taxonomy is not known; known are " + taxonomies.schemes());
        }
        if (pack.validFrom().isPresent()
                && pack.validUntil().isPresent()
                && pack.validUntil().get().isBefore(pack.validFrom().get())) {
            complain.accept("the pack's validity ends before it begins");
        }
    }

    void checkSize(BenchmarkPack pack, Consumer<String> complain) {
        if (pack.observations().isEmpty()) {
            complain.accept("the pack has no observations");
        }
        if (pack.sources().size() > MOST_ROWS || pack.observations().size() > MOST_ROWS) {
            complain.accept("the pack has more than " + MOST_ROWS + " rows");
        }
    }

    void checkSource(Source source, Set<String> ids, Consumer<String> complain) {
        figures.check(source).forEach(complain);
        if (!ids.add(source.id())) {
            complain.accept("source_id is there twice");
        }
    }

    void checkObservation(
            Observation observation, String taxonomy, Set<String> sources, Set<String> ids, Consumer<String> complain) {
        figures.check(observation).forEach(complain);
        Optional.of(observation.sector().scheme())
                .filter(scheme -> !scheme.equals(taxonomy))
                .ifPresent(scheme -> complain.accept("sector_scheme is not the pack's taxonomy"));
        if (!sources.contains(observation.sourceId())) {
            complain.accept("source_id names no source of the pack");
        }
        if (!ids.add(observation.id())) {
            complain.accept("observation_id is there twice");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.npsuite.benchmark.internal.sector.Crosswalks;
import org.npsuite.benchmark.internal.sector.Level;
import org.npsuite.benchmark.internal.sector.Reach;
import org.npsuite.benchmark.internal.sector.SectorPath;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.response.Sector;

/** Finds the figures that speak of an industry, and the level on which they do. */
final class Selection {

    /** Where several ways lead from the programme's sector to a figure, the closest, then the surest. */
    private static final Comparator<Meeting> CLOSEST = Comparator.comparing(Meeting::level)
            .thenComparing(meeting -> !meeting.reach().same())
            .thenComparing(meeting -> !meeting.reach().verified());

    private record Meeting(Reach reach, Level level) {}

    private final Taxonomies taxonomies;
    private final Crosswalks crosswalks;

    Selection(Taxonomies taxonomies, Crosswalks crosswalks) {
        this.taxonomies = taxonomies;
        this.crosswalks = crosswalks;
    }

    /** Every figure of the packs that speaks of the sector, its section or all industries. */
    List<Figure> figures(List<BenchmarkPack> packs, SectorPath sector) {
        List<Reach> reaches = crosswalks.from(sector);
        Map<Sector, Optional<Meeting>> met = new HashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (BenchmarkPack pack : packs) {
            Map<String, Source> sources =
                    pack.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
            for (Observation observation : pack.observations()) {
                met.computeIfAbsent(observation.sector(), published -> meeting(reaches, published))
                        .ifPresent(meeting -> figures.add(new Figure(
                                pack,
                                sources.get(observation.sourceId()),
                                observation,
                                meeting.level(),
                                meeting.reach())));
            }
        }
        return figures;
    }

    private Optional<Meeting> meeting(List<Reach> reaches, Sector published) {
        Optional<SectorPath> path = taxonomies.path(published);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return reaches.stream()
                .flatMap(reach -> reach.path().meets(path.get()).map(level -> new Meeting(reach, level)).stream())
                .min(CLOSEST);
    }

    /**
     * The level that answers: the finest with a comparable mean, else the finest with any figure.
     *
     * @return empty where there is no figure at all
     */
    static Optional<Level> answering(List<Assessed> assessed) {
        Optional<Level> comparable = assessed.stream()
                .filter(Assessed::comparable)
                .filter(one -> one.figure().observation().statistic() == Statistic.MEAN)
                .map(one -> one.figure().level())
                .min(Level::compareTo);
        return comparable.or(
                () -> assessed.stream().map(one -> one.figure().level()).min(Level::compareTo));
    }

    /** What is shown for a level: its own figures, and the finer ones, which are apart. */
    static List<Assessed> shown(List<Assessed> assessed, Level level) {
        return assessed.stream()
                .filter(one -> one.figure().level().compareTo(level) <= 0)
                .toList();
    }
}

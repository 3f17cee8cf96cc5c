// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.npsuite.benchmark.internal.compare.Obstacle.Kind;
import org.npsuite.benchmark.internal.sector.Level;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Programme;

/** Decides whether a figure may stand beside a programme's score: same country, market, kind of survey and scale. */
final class Comparability {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Programme programme;
    private final LocalDate today;

    /** @param today in the programme's zone */
    Comparability(Programme programme, LocalDate today) {
        this.programme = programme;
        this.today = today;
    }

    /** All that stands in the way, the weightiest first; empty where the figure is comparable. */
    List<Obstacle> obstacles(Figure figure) {
        List<Obstacle> obstacles = new ArrayList<>();
        validity(figure.pack()).ifPresent(obstacles::add);
        if (figure.level() == Level.TOTAL) {
            obstacles.add(Obstacle.of(Kind.ALL_INDUSTRIES));
        } else if (!figure.reach().same()) {
            obstacles.add(Obstacle.of(Kind.SECTOR_OVERLAPS, programme.sector().orElseThrow(), figure.answered()));
        }
        country(figure.observation().region()).ifPresent(obstacles::add);
        market(figure.observation().market()).ifPresent(obstacles::add);
        String kind = programme.kind().name();
        if (!figure.source().surveyType().name().equals(kind)) {
            obstacles.add(Obstacle.of(Kind.OTHER_KIND, figure.source().surveyType(), programme.kind()));
        }
        if (!figure.source().scale().equals(programme.scale())) {
            obstacles.add(Obstacle.of(Kind.OTHER_SCALE, figure.source().scale(), programme.scale()));
        }
        return obstacles;
    }

    private Optional<Obstacle> validity(BenchmarkPack pack) {
        if (pack.validUntil().filter(today::isAfter).isPresent()) {
            return Optional.of(Obstacle.of(Kind.EXPIRED, pack.validUntil().get()));
        }
        return pack.validFrom().filter(today::isBefore).map(day -> Obstacle.of(Kind.NOT_YET_VALID, day));
    }

    private Optional<Obstacle> country(String region) {
        if (programme.country().isEmpty()) {
            return Optional.of(Obstacle.of(Kind.COUNTRY_UNKNOWN));
        }
        String own = programme.country().get();
        if (region.equals(own)) {
            return Optional.empty();
        }
        if (region.startsWith(own + "-")) {
            return Optional.of(Obstacle.of(Kind.PART_OF_COUNTRY, region));
        }
        Kind kind = COUNTRY.matcher(region.split("-", 2)[0]).matches() ? Kind.OTHER_COUNTRY : Kind.WIDER_REGION;
        return Optional.of(Obstacle.of(kind, region));
    }

    private Optional<Obstacle> market(Optional<Market> published) {
        if (programme.market().isEmpty()) {
            return Optional.of(Obstacle.of(Kind.MARKET_UNKNOWN));
        }
        if (published.isEmpty()) {
            return Optional.of(Obstacle.of(Kind.MARKET_NOT_PUBLISHED));
        }
        return published.equals(programme.market())
                ? Optional.empty()
                : Optional.of(Obstacle.of(Kind.OTHER_MARKET, published.get()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.BenchmarkQuery;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Grade;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Population;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.SurveyType;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.benchmark.Verdict;
import org.npsuite.model.benchmark.YearComparison;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Period;
import org.npsuite.service.BenchmarkService;

/** One pack with a mean and a leader. */
final class FakeBenchmarks implements BenchmarkService {

    private static final Sector BANKS = new Sector("NACE-2", "64");

    private static final Source SOURCE = Source.builder()
            .id("S1")
            .publisher("Example Institute")
            .study("Banks 2025")
            .url("https://example.org/banks")
            .retrieved(LocalDate.parse("2026-11-22"))
            .surveyType(SurveyType.RELATIONAL)
            .scale("0-10")
            .grade(Grade.B)
            .build();

    private static final Observation MEAN = observation("o1", Statistic.MEAN, "8");
    private static final Observation LEADER = observation("o2", Statistic.MAX, "31.5");

    private final FakeProgrammes programmes;

    FakeBenchmarks(FakeProgrammes programmes) {
        this.programmes = programmes;
    }

    private static Observation observation(String id, Statistic statistic, String value) {
        return Observation.builder()
                .id(id)
                .sourceId("S1")
                .period("2025")
                .region("FR")
                .market(Market.B2C)
                .population(Population.COMPANIES)
                .sectorLabel("Banks")
                .sector(BANKS)
                .mappingConfidence(Confidence.HIGH)
                .statistic(statistic)
                .value(new BigDecimal(value))
                .companies(12)
                .status("A")
                .url("https://example.org/banks")
                .build();
    }

    @Override
    public List<BenchmarkPack> packs(Caller caller) {
        Permissions.require(caller, Permission.READ_AGGREGATES);
        return List.of(BenchmarkPack.builder()
                .name("stock")
                .version("1.0.0")
                .title("Stock pack")
                .licence("Apache-2.0")
                .provider("test")
                .taxonomy("NACE-2")
                .validUntil(LocalDate.parse("2027-12-31"))
                .sources(List.of(SOURCE))
                .observations(List.of(MEAN, LEADER))
                .build());
    }

    @Override
    public BenchmarkReport compare(Caller caller, BenchmarkQuery query) {
        Permissions.require(caller, Permission.READ_AGGREGATES, query.slice().programme());
        programmes.get(caller, query.slice().programme());
        boolean french = query.locale().equals(Locale.FRENCH);
        return BenchmarkReport.builder()
                .definition(FakeScores.DEFINITION)
                .slice(query.slice())
                .watermark("w1")
                .score(Score.builder()
                        .group(Group.ALL)
                        .state(ScoreState.NO_DATA)
                        .build())
                .sector(BANKS)
                .answered(BANKS)
                .verdict(new Verdict(
                        Verdict.Code.IN_LINE, french ? "Dans la moyenne du secteur." : "In line with the sector."))
                .comparisons(List.of(
                        comparison(MEAN)
                                .gap(2.5)
                                .interval(new Interval(query.level(), -1, 6, Interval.Method.NORMAL))
                                .uncertainty(Uncertainty.OURS_ONLY)
                                .build(),
                        comparison(LEADER).uncertainty(Uncertainty.NONE).build()))
                .years(List.of(new YearComparison(
                        2025,
                        Score.builder()
                                .group(new Group(Map.of(Period.YEAR, "2025")))
                                .state(ScoreState.NO_DATA)
                                .build(),
                        comparison(MEAN).uncertainty(Uncertainty.NONE).build())))
                .build();
    }

    private static Comparison.Builder comparison(Observation observation) {
        return Comparison.builder()
                .observation(observation)
                .source(SOURCE)
                .provider("test")
                .pack("stock")
                .packVersion("1.0.0")
                .packTitle("Stock pack")
                .comparable(true);
    }
}

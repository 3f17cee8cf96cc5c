// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal;

import static org.npsuite.model.problem.ProblemException.away;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.npsuite.benchmark.internal.compare.GapByYear;
import org.npsuite.benchmark.internal.compare.IndustryComparison;
import org.npsuite.benchmark.internal.norm.NormWording;
import org.npsuite.benchmark.internal.norm.OwnNorm;
import org.npsuite.benchmark.internal.norm.OwnNorms;
import org.npsuite.benchmark.internal.registry.BundlePacks;
import org.npsuite.benchmark.internal.registry.FilePacks;
import org.npsuite.benchmark.internal.registry.PackRegistry;
import org.npsuite.benchmark.internal.registry.Snapshot;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.benchmark.internal.settings.BenchmarkSettings;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.BenchmarkQuery;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.response.Programme;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.service.BenchmarkService;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.host.AccessPolicy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Answers from the packs of one moment and the score of the one definition; keeps nothing of either. */
@Component
public final class DefaultBenchmarkService implements BenchmarkService {

    private final PackRegistry registry;
    private final IndustryComparison comparison;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ScoreService scores;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ProgrammeService programmes;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile AccessPolicy policy;

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    volatile List<OwnNorm> norms = List.of();

    /** Waits for the bundles and files that are there already, so that the first answer is not one without figures. */
    @Activate
    public DefaultBenchmarkService(
            @Reference PackRegistry registry,
            @Reference BundlePacks bundles,
            @Reference FilePacks files,
            @Reference BenchmarkSettings settings) {
        this(registry, settings, Clock.systemUTC());
    }

    DefaultBenchmarkService(PackRegistry registry, BenchmarkSettings settings, Clock clock) {
        this.registry = registry;
        this.comparison = new IndustryComparison(Taxonomies.load(), settings.inLineWithin());
        this.clock = clock;
    }

    @Override
    public List<BenchmarkPack> packs(Caller caller) {
        AccessScope scope =
                here(policy, "The policy that says who may see what").scope(caller);
        (scope == null ? AccessScope.NOTHING : scope).require(Permission.READ_AGGREGATES);
        return registry.snapshot().packs();
    }

    @Override
    public BenchmarkReport compare(Caller caller, BenchmarkQuery query) {
        // Both services narrow to what the caller may see, so nothing is left to decide here.
        ScoreService scoring = here(scores, "The service that computes scores");
        ProgrammeService known = here(programmes, "The service that keeps programmes");
        Programme programme = known.get(caller, query.slice().programme());
        ScoreReport ours = scoring.score(
                caller,
                ScoreQuery.builder()
                        .slice(query.slice())
                        .level(query.level())
                        .detail(Detail.COUNTS)
                        .build());
        Snapshot moment = registry.snapshot();
        LocalDate today = LocalDate.now(clock.withZone(programme.zone()));
        BenchmarkReport report = comparison.report(programme, ours, moment.packs(), today, query.locale());
        List<Comparison> own = new OwnNorms(scoring, known)
                .comparisons(caller, programme, today, norms, ours, new NormWording(query.locale()));
        return report.toBuilder()
                .comparisons(Stream.concat(report.comparisons().stream(), own.stream())
                        .toList())
                .years(new GapByYear(scoring).years(caller, query, report.comparisons()))
                .build();
    }

    private static <T> T here(T service, String name) {
        if (service == null) {
            throw away(name);
        }
        return service;
    }
}

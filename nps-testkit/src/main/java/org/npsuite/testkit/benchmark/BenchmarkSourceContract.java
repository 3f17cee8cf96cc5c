// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.spi.benchmark.BenchmarkSource;

/**
 * What every {@link BenchmarkSource} must pass: the rules by which the suite takes its pack or refuses it whole.
 *
 * <pre>{@code
 * class GardenCentresTest extends BenchmarkSourceContract {
 *     @Override
 *     protected BenchmarkSource source() {
 *         return new GardenCentres();
 *     }
 * }
 * }</pre>
 */
public abstract class BenchmarkSourceContract {

    private static final Duration QUICKLY = Duration.ofSeconds(1);
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String PERIOD = "(\\d{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?)?";
    private static final String SECTOR = "\\d\\d(\\.?\\d{1,2})?[A-Z]?|[A-Z](\\+[A-Z])*|TOTAL";
    private static final List<String> TAXONOMIES =
            List.of("NACE-2", "NACE-2.1", "NAF-2", "NAF-2025", "ISIC-4", "ISIC-5");

    private BenchmarkSource source;
    private BenchmarkPack pack;

    /** The source under test; called once per test. */
    protected abstract BenchmarkSource source();

    @BeforeEach
    final void askForThePack() {
        source = source();
        pack = source.pack();
        assertThat(pack).as("pack()").isNotNull();
    }

    @Test
    protected void thePackHasANameThatIsUniqueOnAHost() {
        assertThat(pack.name()).as("name").matches("[a-z0-9][a-z0-9.-]{0,63}");
        assertThat(pack.version()).as("version").matches("[0-9A-Za-z][0-9A-Za-z.+-]{0,31}");
    }

    @Test
    protected void thePackSaysUnderWhichLicenceWhoBringsIt() {
        assertThat(pack.title()).as("title").isNotBlank();
        assertThat(pack.licence()).as("licence").isNotBlank();
        assertThat(pack.provider()).as("provider").isNotBlank();
    }

    @Test
    protected void thePackIsValidForAWhile() {
        assertThat(pack.validFrom().isEmpty()
                        || pack.validUntil().isEmpty()
                        || !pack.validUntil().get().isBefore(pack.validFrom().get()))
                .as("valid from %s until %s", pack.validFrom(), pack.validUntil())
                .isTrue();
    }

    @Test
    protected void thePackIsGivenQuicklyAndTheSameTwice() {
        BenchmarkPack again = assertTimeout(QUICKLY, () -> source.pack());
        assertThat(again).as("the pack of one version, asked twice").isEqualTo(pack);
    }

    @Test
    protected void thePackHasFiguresButNotEndlesslyMany() {
        assertThat(pack.observations()).as("observations").hasSizeBetween(1, 20_000);
        assertThat(pack.sources()).as("sources").hasSizeBetween(1, 20_000);
    }

    @Test
    protected void everySourceSaysWhoPublishedWhatWhere() {
        assertThat(pack.sources()).extracting(Source::id).as("ids of sources").doesNotHaveDuplicates();
        assertThat(pack.sources()).allSatisfy(one -> {
            assertThat(one.id()).as("id").matches(ID);
            assertThat(one.publisher()).as("publisher of %s", one.id()).isNotBlank();
            assertThat(one.study()).as("study of %s", one.id()).isNotBlank();
            assertThat(isWebAddress(one.url()))
                    .as("url of %s: %s", one.id(), one.url())
                    .isTrue();
            assertThat(one.scale()).as("scale of %s", one.id()).matches("\\d{1,2}-\\d{1,3}");
        });
    }

    @Test
    protected void everyFigureHasASourceAndALink() {
        Set<String> sources = pack.sources().stream().map(Source::id).collect(Collectors.toSet());
        assertThat(pack.observations())
                .extracting(Observation::id)
                .as("ids of observations")
                .doesNotHaveDuplicates();
        assertThat(pack.observations()).allSatisfy(one -> {
            assertThat(one.id()).as("id").matches(ID);
            assertThat(sources).as("source of %s", one.id()).contains(one.sourceId());
            assertThat(isWebAddress(one.url()))
                    .as("url of %s: %s", one.id(), one.url())
                    .isTrue();
        });
    }

    @Test
    protected void everyFigureSaysWhenWhereAndOfWhichIndustry() {
        assertThat(pack.taxonomy()).as("taxonomy").isIn(TAXONOMIES);
        assertThat(pack.observations()).allSatisfy(one -> {
            assertThat(one.period()).as("period of %s", one.id()).matches(PERIOD);
            assertThat(one.region()).as("region of %s", one.id()).matches("[A-Za-z][A-Za-z0-9+-]{0,59}");
            assertThat(one.sectorLabel()).as("label of %s", one.id()).isNotBlank();
            assertThat(one.sector().scheme()).as("scheme of %s", one.id()).isEqualTo(pack.taxonomy());
            assertThat(one.sector().code()).as("code of %s", one.id()).matches(SECTOR);
        });
    }

    @Test
    protected void everyFigureIsInPoints() {
        BigDecimal hundred = BigDecimal.valueOf(100);
        assertThat(pack.observations())
                .allSatisfy(one ->
                        assertThat(one.value()).as("value of %s", one.id()).isBetween(hundred.negate(), hundred));
    }

    @Test
    protected void everyFigureSaysOnHowManyAnswersItRestsOrNothing() {
        assertThat(pack.observations()).allSatisfy(one -> {
            assertThat(one.companies().orElse(1))
                    .as("companies of %s", one.id())
                    .isPositive();
            assertThat(one.respondents().orElse(1))
                    .as("respondents of %s", one.id())
                    .isPositive();
            assertThat(one.standardError().orElse(1))
                    .as("standard error of %s", one.id())
                    .isGreaterThan(0)
                    .isLessThanOrEqualTo(100);
            assertThat(one.status()).as("SDMX status of %s", one.id()).matches("[A-V]");
        });
    }

    @Test
    protected void quantilesAndOnlyQuantilesSayWhichTheyAre() {
        assertThat(pack.observations()).allSatisfy(one -> {
            assertThat(one.q().isPresent())
                    .as("%s, a %s, has a q", one.id(), one.statistic())
                    .isEqualTo(one.statistic() == Statistic.QUANTILE);
            assertThat(one.q().orElse(0.5)).as("q of %s", one.id()).isStrictlyBetween(0.0, 1.0);
        });
    }

    @Test
    protected void noTextCouldActAsFormulaOrScript() {
        Stream<String> head = Stream.concat(
                pack.titles().values().stream(), Stream.of(pack.title(), pack.licence(), pack.provider()));
        Stream<String> sources = pack.sources().stream().flatMap(one -> Stream.of(one.publisher(), one.study()));
        Stream<String> labels = pack.observations().stream().map(Observation::sectorLabel);
        assertThat(Stream.of(head, sources, labels).flatMap(texts -> texts).filter(Objects::nonNull))
                .allSatisfy(text -> assertThat(text)
                        .hasSizeLessThanOrEqualTo(500)
                        .doesNotMatch("(?s)[=+@\\-\\t\\r].*")
                        .doesNotContain("<")
                        .doesNotMatch(
                                "(?s).*[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff].*"));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return List.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && text.length() <= 2_000;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

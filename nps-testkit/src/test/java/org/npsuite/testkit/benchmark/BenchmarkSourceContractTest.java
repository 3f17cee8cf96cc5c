// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Grade;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Population;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.SurveyType;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Sector;
import org.npsuite.spi.benchmark.BenchmarkSource;

class BenchmarkSourceContractTest {

    @Nested
    class AGoodSource extends BenchmarkSourceContract {
        @Override
        protected BenchmarkSource source() {
            return BenchmarkSourceContractTest::pack;
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                figure("a value above 100", one -> one.value(new BigDecimal("100.1"))),
                figure("a quantile without q", one -> one.statistic(Statistic.QUANTILE)),
                figure("a mean with q", one -> one.q(0.5)),
                figure("an unknown source", one -> one.sourceId("S2")),
                figure("a link that runs", one -> one.url("javascript:alert(1)")),
                figure("script in a label", one -> one.sectorLabel("<script>")),
                figure("a formula as label", one -> one.sectorLabel("=1+1")),
                figure("another classification", one -> one.sector(new Sector("ISIC-4", "47"))),
                figure("a code that is none", one -> one.sector(new Sector("NACE-2", "retail"))),
                figure("a period in words", one -> one.period("last year")),
                figure("no respondents", one -> one.respondents(0)),
                pack("no figures", one -> one.observations(List.of())),
                pack("a name with capitals", one -> one.name("Gardens")),
                pack("no licence", one -> one.licence(" ")),
                pack("an end before the beginning", one -> one.validUntil(LocalDate.of(2020, 1, 1))
                        .validFrom(LocalDate.of(2021, 1, 1))),
                pack("a figure twice", one -> one.observations(List.of(figure().build(), figure().build()))));
    }

    @ParameterizedTest(name = "{0} does not pass")
    @MethodSource("mistakes")
    void aSourceWith(String mistake, BenchmarkPack pack) throws Exception {
        assertThat(failures(() -> pack)).as("tests that fail for %s", mistake).isNotEmpty();
    }

    @Test
    void aSourceThatChangesItsMindDoesNotPass() throws Exception {
        int[] asked = {0};

        assertThat(failures(
                        () -> pack().toBuilder().title("Edition " + asked[0]++).build()))
                .containsExactly("thePackIsGivenQuicklyAndTheSameTwice");
    }

    private static List<String> failures(BenchmarkSource source) throws IllegalAccessException {
        List<String> failed = new ArrayList<>();
        for (Method method : BenchmarkSourceContract.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                BenchmarkSourceContract contract = new BenchmarkSourceContract() {
                    @Override
                    protected BenchmarkSource source() {
                        return source;
                    }
                };
                contract.askForThePack();
                try {
                    method.invoke(contract);
                } catch (InvocationTargetException e) {
                    assertThat(e.getCause()).isInstanceOf(AssertionError.class);
                    failed.add(method.getName());
                }
            }
        }
        return failed;
    }

    private static Arguments figure(String mistake, Function<Observation.Builder, Observation.Builder> change) {
        return pack(
                mistake, one -> one.observations(List.of(change.apply(figure()).build())));
    }

    private static Arguments pack(String mistake, Function<BenchmarkPack.Builder, BenchmarkPack.Builder> change) {
        return Arguments.of(mistake, change.apply(pack().toBuilder()).build());
    }

    private static Observation.Builder figure() {
        return Observation.builder()
                .id("o1")
                .sourceId("S1")
                .period("2025")
                .region("FR")
                .market(Market.B2C)
                .population(Population.RESPONDENTS)
                .sectorLabel("Garden centres")
                .sector(new Sector("NACE-2", "47"))
                .mappingConfidence(Confidence.LOW)
                .statistic(Statistic.MEAN)
                .value(new BigDecimal("31.5"))
                .respondents(400)
                .status("A")
                .url("https://example.org/gardens");
    }

    private static BenchmarkPack pack() {
        return BenchmarkPack.builder()
                .name("gardens")
                .version("1.0.0")
                .title("Garden centres")
                .licence("CC0-1.0")
                .provider("Garden Institute")
                .taxonomy("NACE-2")
                .sources(List.of(Source.builder()
                        .id("S1")
                        .publisher("Garden Institute")
                        .study("Gardens 2025")
                        .url("https://example.org/gardens")
                        .retrieved(LocalDate.of(2026, 1, 15))
                        .surveyType(SurveyType.RELATIONAL)
                        .scale("0-10")
                        .grade(Grade.B)
                        .build()))
                .observations(List.of(figure().build()))
                .build();
    }
}

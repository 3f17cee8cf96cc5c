// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.benchmark.Pooled;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Interval.Method;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.groups.Heterogeneity;
import org.npsuite.statistics.groups.Pooling;

/**
 * Comparable studies taken together: five at least, of five publishers, each with a known sampling error. Two figures of
 * one publisher share their method and their panel, so of each publisher only the newest counts.
 */
final class Pool {

    private static final int FEWEST = 5;
    /** Below so many studies the measured error of Hartung and Knapp replaces the assumed one, where it is larger. */
    private static final int FEW = 10;

    private Pool() {}

    /** @param shown comparable figures first, newest first */
    static Optional<Pooled> of(List<Assessed> shown, Confidence confidence) {
        Map<String, Study> studies = new LinkedHashMap<>();
        for (Assessed one : shown) {
            OptionalDouble error = BenchmarkError.of(one.figure().observation());
            if (one.comparable() && error.isPresent()) {
                double score = one.figure().observation().value().doubleValue() / 100;
                double standardError = error.getAsDouble() / 100;
                studies.putIfAbsent(
                        one.figure().source().publisher().strip().toLowerCase(Locale.ROOT),
                        new Study(score, standardError * standardError));
            }
        }
        return studies.size() < FEWEST ? Optional.empty() : pooled(List.copyOf(studies.values()), confidence);
    }

    private record Study(double score, double variance) {}

    private static Optional<Pooled> pooled(List<Study> studies, Confidence confidence) {
        List<Double> scores = studies.stream().map(Study::score).toList();
        List<Double> variances = studies.stream().map(Study::variance).toList();
        Optional<Pooling> assumed =
                Pooling.of(scores, variances, Heterogeneity.DERSIMONIAN_LAIRD).value();
        Optional<Pooling> measured = Pooling.hartungKnapp(scores, variances, Heterogeneity.DERSIMONIAN_LAIRD)
                .value();
        return assumed.flatMap(plain -> measured.map(knapp -> studies.size() < FEW
                ? new Pooled(
                        studies.size(),
                        100 * plain.mean(),
                        wider(plain.interval(confidence), knapp.interval(confidence), confidence),
                        wider(prediction(plain, confidence), prediction(knapp, confidence), confidence))
                : new Pooled(
                        studies.size(),
                        100 * plain.mean(),
                        plain.interval(confidence).points(confidence, Method.NORMAL),
                        prediction(plain, confidence).points(confidence, Method.NORMAL))));
    }

    private static Range prediction(Pooling pooling, Confidence confidence) {
        return pooling.predictionInterval(confidence).orElseThrow();
    }

    private static Interval wider(Range normal, Range student, Confidence confidence) {
        return student.width() > normal.width()
                ? student.points(confidence, Method.STUDENT)
                : normal.points(confidence, Method.NORMAL);
    }
}

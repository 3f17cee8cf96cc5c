// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.List;
import java.util.Optional;
import org.npsuite.model.score.Driver;
import org.npsuite.model.score.Driver.Advice;

/**
 * What to mend and what to keep: importance-performance analysis (J. A. Martilla and J. C. James, Journal of Marketing
 * 41(1), 1977). Of the drivers that matter more than the average one, those rated below the mean of all drivers are to be
 * mended, the others kept. A driver rated the higher the lower the rating itself is advised nothing about.
 *
 * <p>Nothing is advised of a single driver, which has none to be compared with, nor where the drivers explain no more
 * than chance would: of n answers and k unrelated drivers n·R² is about chi-squared with k degrees of freedom, of mean k
 * and variance 2k, and two standard deviations above the mean are asked for.
 */
final class DriverAdvice {

    private static final double DEVIATIONS = 2;

    private DriverAdvice() {}

    static List<Driver> of(List<Driver> drivers, double explained, long n) {
        int k = drivers.size();
        if (k < 2 || n * explained <= k + DEVIATIONS * Math.sqrt(2.0 * k)) {
            return drivers;
        }
        double mean = drivers.stream().mapToDouble(Driver::mean).average().orElseThrow();
        return drivers.stream()
                .map(driver -> new Driver(
                        driver.name(),
                        driver.importance(),
                        driver.correlation(),
                        driver.mean(),
                        advice(driver, 1.0 / k, mean)))
                .toList();
    }

    private static Optional<Advice> advice(Driver driver, double fairShare, double mean) {
        if (driver.importance() <= fairShare || driver.correlation() <= 0) {
            return Optional.empty();
        }
        return Optional.of(driver.mean() < mean ? Advice.MEND : Advice.KEEP);
    }
}

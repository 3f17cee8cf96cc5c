// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

/**
 * Integrals by the tanh-sinh rule (H. Takahasi and M. Mori, 1974), which does not mind singular ends: nodes crowd
 * there double-exponentially, and the integrand is given its distances to both ends free of cancellation.
 */
public final class Quadrature {

    /** Beyond this, nodes and weights are below the smallest double. */
    private static final double REACH = 6;

    private static final double FIRST_STEP = 0.25;
    private static final int HALVINGS = 6;

    private Quadrature() {}

    /** What is integrated; {@code x = low + fromLow = high - toHigh}. */
    @FunctionalInterface
    public interface Integrand {
        double at(double x, double fromLow, double toHigh);
    }

    /** The integral from {@code low} to {@code high}, halving the step until it changes by less than the tolerance. */
    public static double integrate(Integrand integrand, double low, double high, double tolerance) {
        double step = FIRST_STEP;
        double sum = sum(integrand, low, high, 0, step);
        double integral = sum * step;
        for (int i = 0; i < HALVINGS; i++) {
            sum += sum(integrand, low, high, step / 2, step);
            step /= 2;
            double finer = sum * step;
            if (Math.abs(finer - integral) <= tolerance) {
                return finer;
            }
            integral = finer;
        }
        return integral;
    }

    private static double sum(Integrand integrand, double low, double high, double first, double step) {
        double width = high - low;
        double sum = 0;
        for (double t = first; t <= REACH; t += step) {
            double u = Math.PI / 2 * Math.sinh(t);
            double near = width / (1 + Math.exp(2 * u));
            double far = width / (1 + Math.exp(-2 * u));
            double cosh = Math.cosh(u);
            double weight = width / 2 * Math.PI / 2 * Math.cosh(t) / (cosh * cosh);
            if (weight == 0 || near == 0) {
                break;
            }
            sum += weight * integrand.at(high - near, far, near);
            if (t > 0) {
                sum += weight * integrand.at(low + near, near, far);
            }
        }
        return sum;
    }
}

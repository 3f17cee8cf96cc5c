// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

/** Nodes, ascending, and weights of the Gauss-Legendre rule in panels of equal width. */
public final class GaussLegendre {

    private static final double PRECISION = 1e-15;

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    public int size() {
        return nodes.length;
    }

    public double node(int index) {
        return nodes[index];
    }

    public double weight(int index) {
        return weights[index];
    }

    /** {@code panels} panels of {@code order} nodes each on {@code low..high}. */
    public static GaussLegendre on(double low, double high, int panels, int order) {
        double[] unitNodes = new double[order];
        double[] unitWeights = new double[order];
        unit(unitNodes, unitWeights);
        double[] nodes = new double[panels * order];
        double[] weights = new double[panels * order];
        double half = (high - low) / panels / 2;
        for (int i = 0; i < nodes.length; i++) {
            double middle = low + (2 * (i / order) + 1) * half;
            nodes[i] = middle + half * unitNodes[i % order];
            weights[i] = half * unitWeights[i % order];
        }
        return new GaussLegendre(nodes, weights);
    }

    /** The rule on -1..1: roots of the Legendre polynomial by Newton's method. */
    private static void unit(double[] nodes, double[] weights) {
        int n = nodes.length;
        for (int i = 0; i < n; i++) {
            double x = -Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double derivative;
            double step;
            do {
                double previous = 1;
                double value = x;
                for (int k = 2; k <= n; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
                    previous = value;
                    value = next;
                }
                derivative = n * (x * value - previous) / (x * x - 1);
                step = value / derivative;
                x -= step;
            } while (Math.abs(step) > PRECISION);
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * derivative * derivative);
        }
    }
}

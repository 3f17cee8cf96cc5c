// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact number in lowest terms, so that parts add up to their whole to the last digit.
 *
 * @param num numerator, carries the sign
 * @param den denominator, above 0
 */
public record Rational(BigInteger num, BigInteger den) implements Comparable<Rational> {

    /** 0 = 0/1. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /**
     * Reduces to lowest terms.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public Rational {
        Objects.requireNonNull(num, "num");
        if (den.signum() == 0) {
            throw new ArithmeticException("denominator is 0");
        }
        BigInteger divisor = num.gcd(den);
        if (den.signum() < 0) {
            divisor = divisor.negate();
        }
        num = num.divide(divisor);
        den = den.divide(divisor);
    }

    /** {@code num/den}, reduced; fails on a denominator of 0. */
    public static Rational of(long num, long den) {
        return new Rational(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }

    /** The whole number {@code value}/1. */
    public static Rational of(long value) {
        return of(value, 1);
    }

    /** The exact sum. */
    public Rational plus(Rational other) {
        return new Rational(num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
    }

    /** The exact difference. */
    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    /** The exact product. */
    public Rational times(Rational other) {
        return new Rational(num.multiply(other.num), den.multiply(other.den));
    }

    /** The same distance from 0 on the other side. */
    public Rational negate() {
        return new Rational(num.negate(), den);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return num.signum();
    }

    /** The nearest double. */
    public double decimal() {
        return new BigDecimal(num)
                .divide(new BigDecimal(den), MathContext.DECIMAL64)
                .doubleValue();
    }

    /**
     * The nearest integer, a half going away from zero: 57.5 becomes 58 and -57.5 becomes -58.
     * Decided on the exact value, so that no binary fraction can tip it.
     *
     * @throws ArithmeticException if the integer does not fit an {@code int}
     */
    public int rounded() {
        return rounded(0).intValueExact();
    }

    /** The nearest decimal of {@code places} digits after the point, a half going away from zero; never "-0". */
    public BigDecimal rounded(int places) {
        return new BigDecimal(num).divide(new BigDecimal(den), places, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Rational other) {
        return num.multiply(other.den).compareTo(other.num.multiply(den));
    }

    @Override
    public String toString() {
        return den.equals(BigInteger.ONE) ? num.toString() : num + "/" + den;
    }
}

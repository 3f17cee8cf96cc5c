// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Comparator;
import java.util.List;

/**
 * Bands that cover every published score once, best first.
 *
 * @param bands from the highest limit to the lowest, which is -100
 */
public record Bands(List<Band> bands) {

    /** 70 and above exceptional, 50 strong, 0 to improve, below 0 red flag. */
    public static final Bands STANDARD = new Bands(List.of(
            new Band("EXCEPTIONAL", 70),
            new Band("STRONG", 50),
            new Band("TO_IMPROVE", 0),
            new Band("RED_FLAG", -100)));

    /** @throws IllegalArgumentException if limits or codes repeat, or no band begins at -100 */
    public Bands {
        bands = bands.stream()
                .sorted(Comparator.comparingInt(Band::from).reversed())
                .toList();
        if (bands.isEmpty() || bands.get(bands.size() - 1).from() != -100) {
            throw new IllegalArgumentException("the lowest band must begin at -100");
        }
        if (bands.stream().map(Band::from).distinct().count() != bands.size()
                || bands.stream().map(Band::code).distinct().count() != bands.size()) {
            throw new IllegalArgumentException("bands must differ in code and in limit: " + bands);
        }
    }

    /** The band of a published score, -100 to 100. */
    public Band of(int published) {
        return bands.stream()
                .filter(band -> published >= band.from())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("published score must be -100..100, was " + published));
    }
}

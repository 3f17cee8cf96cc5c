// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.npsuite.model.score.Rating;

/**
 * What a customer went through, and what that makes of the ratings. The drivers come first and carry the rating, so an
 * analysis of drivers finds what was put in.
 *
 * @param insured who
 * @param touchpoint where
 * @param month how many months after the first one
 * @param monthOfYear 1 to 12
 */
record Experience(Insured insured, String touchpoint, int month, int monthOfYear) {

    /** The first month of the incident: claims of home insurance are handled by a new portal, and pile up. */
    static final int INCIDENT = SampleData.MONTHS - 8;

    private static final Map<String, Double> LEVELS =
            Map.of("price", 7.1, "support", 8.2, "claims-speed", 8.1, "app", 7.8, "advice", 8.1);

    /** How much each driver weighs in the rating, in hundredths: elsewhere, and after a claim. */
    private static final Map<String, Integer> WEIGHTS =
            Insured.shares("price", 28, "support", 26, "claims-speed", 10, "app", 14, "advice", 22);

    private static final Map<String, Integer> WEIGHTS_AFTER_CLAIM =
            Insured.shares("price", 14, "support", 22, "claims-speed", 46, "app", 6, "advice", 12);

    private static final double LIFT = 0.65;
    /** How many of 100 answers are worse than what was lived. */
    private static final int BAD_DAYS = 15;

    private static final double SLOW_IMPROVEMENT = 0.005;
    private static final double SEASON = 0.05;

    /** Whether the incident reaches this customer. */
    boolean incident() {
        return month >= INCIDENT && insured.segment().equals("Home") && touchpoint.equals("claim");
    }

    /** How each driver was lived, not yet rounded to a rating. */
    Map<String, Double> drivers(Chance chance) {
        double common = insured.leaning() + SLOW_IMPROVEMENT * month + season() + owner();
        Map<String, Double> lived = new LinkedHashMap<>();
        WEIGHTS.keySet()
                .forEach(driver ->
                        lived.put(driver, LEVELS.get(driver) + common + particular(driver) + chance.around(1.5)));
        return lived;
    }

    /** Winter storms and holidays wear people out; early summer is kind. */
    private double season() {
        return SEASON * StrictMath.sin((monthOfYear - 3) * StrictMath.PI / 6);
    }

    /** Some agents are better than others, always the same ones. */
    private double owner() {
        int number = Integer.parseInt(insured.owner().substring(insured.owner().length() - 2));
        return (number * 7 % 11 - 5) * 0.05;
    }

    private double particular(String driver) {
        return switch (driver) {
            case "claims-speed" -> incident() ? -5.2 : touchpoint.equals("claim") ? -0.2 : 0;
            case "support" -> incident() ? -1.4 : touchpoint.equals("call-centre") ? -0.5 : 0;
            case "app" -> touchpoint.equals("app") ? 0.6 : 0;
            case "advice" -> touchpoint.equals("branch") ? 0.5 : insured.tier().equals("Premium") ? 0.4 : 0;
            case "price" -> insured.segment().equals("Travel") ? 0.5 : touchpoint.equals("renewal") ? -0.7 : 0;
            default -> 0;
        };
    }

    /** The rating that follows from the drivers. */
    Rating rating(Map<String, Double> lived, Chance chance) {
        Map<String, Integer> weights = touchpoint.equals("claim") ? WEIGHTS_AFTER_CLAIM : WEIGHTS;
        double sum = LIFT + chance.around(1.3) - (chance.percent(BAD_DAYS) ? chance.below(6) : 0);
        for (Map.Entry<String, Double> driver : lived.entrySet()) {
            sum += driver.getValue() * weights.get(driver.getKey()) / 100;
        }
        return rating(sum);
    }

    /** A feeling as one of the eleven ratings. */
    static Rating rating(double feeling) {
        return new Rating((int) StrictMath.max(Rating.MIN, StrictMath.min(Rating.MAX, StrictMath.rint(feeling))));
    }

    /** How far a driver was from what is usual; the most striking one is what people write about. */
    static double surprise(String driver, double lived) {
        return lived - LEVELS.get(driver);
    }
}

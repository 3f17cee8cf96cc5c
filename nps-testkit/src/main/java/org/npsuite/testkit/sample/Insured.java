// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A customer of the made-up insurer.
 *
 * @param id who
 * @param account the company the customer belongs to, for some
 * @param segment what is insured
 * @param region where
 * @param tier how much cover
 * @param language {@code fr} or {@code en}
 * @param team who looks after the region
 * @param owner who looks after the customer
 * @param premium yearly revenue
 * @param leaning how much kinder than others the customer rates, in points of a rating
 */
record Insured(
        String id,
        Optional<String> account,
        String segment,
        String region,
        String tier,
        String language,
        String team,
        String owner,
        BigDecimal premium,
        double leaning) {

    private static final Map<String, Integer> SEGMENTS = shares("Home", 34, "Motor", 35, "Health", 19, "Travel", 12);
    private static final Map<String, Integer> PREMIUMS = Map.of("Home", 320, "Motor", 540, "Health", 910, "Travel", 85);
    private static final Map<String, Integer> REGIONS =
            shares("North", 24, "South", 26, "East", 18, "West", 20, "Centre", 12);
    private static final Map<String, Integer> TIERS = shares("Standard", 60, "Plus", 28, "Premium", 12);
    private static final Map<String, String> TEAMS = Map.of(
            "North", "team-north",
            "South", "team-south",
            "East", "team-east",
            "West", "team-west",
            "Centre", "team-north");
    private static final List<String> TEAM_ORDER = List.of("team-north", "team-south", "team-east", "team-west");
    private static final int AGENTS_PER_TEAM = 6;

    static Map<String, Integer> shares(Object... namesAndShares) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (int i = 0; i < namesAndShares.length; i += 2) {
            shares.put((String) namesAndShares[i], (Integer) namesAndShares[i + 1]);
        }
        return shares;
    }

    static Insured draw(Chance chance, int number) {
        String segment = chance.weighted(SEGMENTS);
        String region = chance.weighted(REGIONS);
        String tier = chance.weighted(TIERS);
        String team = TEAMS.get(region);
        int agent = TEAM_ORDER.indexOf(team) * AGENTS_PER_TEAM + chance.below(AGENTS_PER_TEAM) + 1;
        boolean company = chance.percent(8);
        return new Insured(
                String.format(Locale.ROOT, "customer-%05d", number),
                company
                        ? Optional.of(String.format(Locale.ROOT, "account-%03d", chance.below(150) + 1))
                        : Optional.empty(),
                segment,
                region,
                tier,
                chance.percent(65) ? "fr" : "en",
                team,
                String.format(Locale.ROOT, "agent-%02d", agent),
                premium(chance, segment, tier),
                chance.around(0.9));
    }

    private static BigDecimal premium(Chance chance, String segment, String tier) {
        int usual =
                PREMIUMS.get(segment) * (100 + 40 * List.copyOf(TIERS.keySet()).indexOf(tier)) / 100;
        return BigDecimal.valueOf(usual * 70L + chance.below(usual * 60), 2);
    }

    /** What a response says about the customer. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("segment", segment);
        attributes.put("region", region);
        attributes.put("tier", tier);
        return attributes;
    }
}

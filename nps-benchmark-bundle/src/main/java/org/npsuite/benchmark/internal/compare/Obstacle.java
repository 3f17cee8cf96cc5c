// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.List;

/**
 * Why a figure is not comparable.
 *
 * @param kind of what kind
 * @param details to be told with it, in the order of its message
 */
record Obstacle(Kind kind, List<Object> details) {

    enum Kind {
        /** Its pack is no longer valid. */
        EXPIRED,
        /** Its pack is not valid yet. */
        NOT_YET_VALID,
        /** It is of all industries. */
        ALL_INDUSTRIES,
        /** The programme's sector only overlaps with the one it was published for. */
        SECTOR_OVERLAPS,
        /** The programme does not say where its customers are. */
        COUNTRY_UNKNOWN,
        /** It is of a part of the programme's country. */
        PART_OF_COUNTRY,
        /** It is of several countries, or does not say of which. */
        WIDER_REGION,
        /** It is of another country. */
        OTHER_COUNTRY,
        /** The programme does not say who its customers are. */
        MARKET_UNKNOWN,
        /** It does not say whether it is of consumers or of companies. */
        MARKET_NOT_PUBLISHED,
        /** It is of the other market. */
        OTHER_MARKET,
        /** It is of another kind of survey. */
        OTHER_KIND,
        /** It was asked on another scale. */
        OTHER_SCALE
    }

    static Obstacle of(Kind kind, Object... details) {
        return new Obstacle(kind, List.of(details));
    }
}

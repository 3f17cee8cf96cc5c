// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

/**
 * What it would take to publish the target now, everything else staying as it is.
 *
 * @param detractorsToPassives detractors who would have to become passives; -1 where that alone cannot do
 * @param passivesToPromoters passives who would have to become promoters; -1 where that alone cannot do
 * @param detractorsToPromoters detractors who would have to become promoters; -1 where that alone cannot do
 */
public record Needed(long detractorsToPassives, long passivesToPromoters, long detractorsToPromoters) {}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

/**
 * A registered service.
 *
 * @param bundle symbolic name of the bundle that offers it
 * @param version the bundle's version
 * @param component name of the component; where it is none its {@code service.description}, else the bundle
 * @param ranking its {@code service.ranking}
 * @param store its {@code nps.store}; empty where it has none
 */
record Offer(String bundle, String version, String component, int ranking, String store) {}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.groups;

/** How the variance τ² that true values have beyond sampling is estimated. */
public enum Heterogeneity {
    /** There is none: τ² = 0. */
    FIXED,
    /** From Q in closed form. R. DerSimonian and N. Laird, Controlled Clinical Trials 7, 1986. */
    DERSIMONIAN_LAIRD,
    /** Restricted maximum likelihood. */
    RESTRICTED_LIKELIHOOD,
    /** The τ² at which Q equals its degrees of freedom. R. C. Paule and J. Mandel, J. Res. NBS 87, 1982. */
    PAULE_MANDEL
}

// SPDX-License-Identifier: Apache-2.0

/** Scores of samples: weighted, clustered, stratified, raked, from a finite population. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.statistics.survey;

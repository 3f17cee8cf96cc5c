// SPDX-License-Identifier: Apache-2.0

/** Ratings, the counts they add up to, and the score those counts publish. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.model.score;

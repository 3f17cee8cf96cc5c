// SPDX-License-Identifier: Apache-2.0

/** The score of one group: its error, its intervals, how it is published, what its posterior says, how many answers it needs. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.statistics.score;

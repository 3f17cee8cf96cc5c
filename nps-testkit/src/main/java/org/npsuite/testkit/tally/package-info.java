// SPDX-License-Identifier: Apache-2.0

/** The contract of a tally engine, a journal in memory to feed it, and a plain engine to compare it with. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.testkit.tally;

// SPDX-License-Identifier: Apache-2.0

/** The four bounded questions an engine answers with counts. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.spi.tally;

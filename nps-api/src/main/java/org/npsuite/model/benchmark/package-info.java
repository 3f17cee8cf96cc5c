// SPDX-License-Identifier: Apache-2.0

/** Published industry figures with their provenance, and how a programme compares with them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.model.benchmark;

// SPDX-License-Identifier: Apache-2.0

/** What tests of every room share: a clock, builders, documents kept in memory. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.testkit;

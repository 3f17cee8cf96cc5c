// SPDX-License-Identifier: Apache-2.0

/** What a bundle that brings industry figures must pass. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.testkit.benchmark;

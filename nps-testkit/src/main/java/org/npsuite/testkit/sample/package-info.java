// SPDX-License-Identifier: Apache-2.0

/** Two years of synthetic answers to a made-up insurer, the same on every run, with an incident to be found. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.testkit.sample;

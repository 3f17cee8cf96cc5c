// SPDX-License-Identifier: Apache-2.0

/** The contracts of a store: what every journal and every set of records must do, on whatever database. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("2.0.0")
package org.npsuite.testkit.store;

// SPDX-License-Identifier: Apache-2.0
/** What whoever reads settings must hold to. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.testkit.settings;

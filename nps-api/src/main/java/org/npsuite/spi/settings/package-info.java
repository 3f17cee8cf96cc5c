// SPDX-License-Identifier: Apache-2.0

/** How a bundle reads what an administrator has set, and tells what it could not use. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.spi.settings;

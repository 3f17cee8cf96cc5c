// SPDX-License-Identifier: Apache-2.0

/** How a bundle brings industry figures. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.spi.benchmark;

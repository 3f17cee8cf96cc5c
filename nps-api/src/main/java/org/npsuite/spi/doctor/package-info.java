// SPDX-License-Identifier: Apache-2.0

/** How a bundle tells an administrator what is missing. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.spi.doctor;

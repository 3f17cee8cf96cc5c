// SPDX-License-Identifier: Apache-2.0

/** What a host CRM may tell the suite about its customers, its teams and its access rules. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.spi.host;

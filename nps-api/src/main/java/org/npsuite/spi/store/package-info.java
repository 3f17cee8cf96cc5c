// SPDX-License-Identifier: Apache-2.0

/** Where responses and documents are kept: implemented by a store, used by the suite. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.spi.store;

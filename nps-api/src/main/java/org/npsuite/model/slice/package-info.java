// SPDX-License-Identifier: Apache-2.0

/** Which responses a question is about, and by what its answer is grouped. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.model.slice;

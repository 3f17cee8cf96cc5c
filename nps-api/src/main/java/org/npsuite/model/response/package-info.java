// SPDX-License-Identifier: Apache-2.0

/** Programmes, and the responses they receive. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.model.response;

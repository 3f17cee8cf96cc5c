// SPDX-License-Identifier: Apache-2.0

/** The document form of a value: what JSON, files and records all read and write. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.model.document;

// SPDX-License-Identifier: Apache-2.0

/** What the suite offers to its host: the services pages, endpoints and commands ask. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.service;

// SPDX-License-Identifier: Apache-2.0

/** Which packs are there now, who brings them, and which were refused. */
package org.npsuite.benchmark.internal.registry;

// SPDX-License-Identifier: Apache-2.0

/** Packs as they arrive: files are read, rules are applied, and a pack that breaks one is refused whole. */
package org.npsuite.benchmark.internal.pack;

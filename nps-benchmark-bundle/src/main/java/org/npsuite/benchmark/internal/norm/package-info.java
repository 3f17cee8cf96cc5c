// SPDX-License-Identifier: Apache-2.0

/** Internal benchmarks: a programme beside others of the same organisation. */
package org.npsuite.benchmark.internal.norm;

// SPDX-License-Identifier: Apache-2.0

/** What an administrator may set about benchmarks. */
package org.npsuite.benchmark.internal.settings;

// SPDX-License-Identifier: Apache-2.0

/** Industries: which classifications there are, and what is a part of what. */
package org.npsuite.benchmark.internal.sector;

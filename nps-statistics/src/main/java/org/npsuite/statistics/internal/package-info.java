// SPDX-License-Identifier: Apache-2.0

/** Numerical tools the methods share; private to the bundle. */
package org.npsuite.statistics.internal;

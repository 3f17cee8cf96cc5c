// SPDX-License-Identifier: Apache-2.0

/** The client of the REST contract and the printer of the scorecard. */
package org.npsuite.demo.internal;

// SPDX-License-Identifier: Apache-2.0

/** The suite's pages in the Felix Web Console. */
package org.npsuite.console.internal;

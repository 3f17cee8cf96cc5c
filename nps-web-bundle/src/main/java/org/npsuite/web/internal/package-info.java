// SPDX-License-Identifier: Apache-2.0

/** Serves the web components and the pages that embed them. */
package org.npsuite.web.internal;

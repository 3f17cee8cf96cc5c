// SPDX-License-Identifier: Apache-2.0
/** What an administrator may set, and the name of the definition that follows from it. */
package org.npsuite.scoring.internal.settings;

// SPDX-License-Identifier: Apache-2.0
/** What an administrator may set about goals, and the limits that follow from it. */
package org.npsuite.goals.internal.settings;

// SPDX-License-Identifier: Apache-2.0
/** The sentences of this room, in French and English. */
package org.npsuite.goals.internal.text;

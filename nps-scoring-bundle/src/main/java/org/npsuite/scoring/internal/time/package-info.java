// SPDX-License-Identifier: Apache-2.0
/** The calendar that periods are labelled by. */
package org.npsuite.scoring.internal.time;

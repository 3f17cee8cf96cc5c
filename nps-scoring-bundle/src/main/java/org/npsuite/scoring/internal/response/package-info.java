// SPDX-License-Identifier: Apache-2.0
/** The recorded responses: who may see which and how much of them, corrections, erasure. */
package org.npsuite.scoring.internal.response;

// SPDX-License-Identifier: Apache-2.0
/** Who may see what: the embedded policy by roles, and the door every service of this room passes through. */
package org.npsuite.scoring.internal.access;

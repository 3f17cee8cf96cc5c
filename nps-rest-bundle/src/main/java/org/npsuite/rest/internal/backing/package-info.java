// SPDX-License-Identifier: Apache-2.0
/** The services of the other rooms and of the host, while they are there. */
package org.npsuite.rest.internal.backing;

// SPDX-License-Identifier: Apache-2.0
/** The look at all goals every minute: what is kept of it, what is signalled, and on which control chart. */
package org.npsuite.goals.internal.watch;

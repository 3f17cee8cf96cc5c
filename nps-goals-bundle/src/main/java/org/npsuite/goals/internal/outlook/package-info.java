// SPDX-License-Identifier: Apache-2.0
/** How a goal stands and how likely it is to be reached, with the way there and the fan of months to come. */
package org.npsuite.goals.internal.outlook;

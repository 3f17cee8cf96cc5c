// SPDX-License-Identifier: Apache-2.0
/** The goals there are: as documents in the records, or as files that win over them; how they are changed. */
package org.npsuite.goals.internal.book;

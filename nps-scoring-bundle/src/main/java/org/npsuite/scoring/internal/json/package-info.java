// SPDX-License-Identifier: Apache-2.0
/** Text of documents, and its hashes. */
package org.npsuite.scoring.internal.json;

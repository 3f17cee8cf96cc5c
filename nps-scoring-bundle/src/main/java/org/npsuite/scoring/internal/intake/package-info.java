// SPDX-License-Identifier: Apache-2.0
/**
 * How responses come in. A single one: {@link org.npsuite.scoring.internal.intake.Stamping stamped and screened}, then
 * appended. A stream: cut into {@link org.npsuite.scoring.internal.intake.Lines lines}, lines read as
 * {@link org.npsuite.scoring.internal.intake.Candidate candidates} from NDJSON or CSV, and candidates treated as single
 * ones are, but appended in batches.
 */
package org.npsuite.scoring.internal.intake;

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import org.npsuite.benchmark.internal.sector.Level;
import org.npsuite.benchmark.internal.sector.Reach;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.response.Sector;

/**
 * A published figure that speaks of the programme's industry.
 *
 * @param pack what it came in
 * @param source who published it
 * @param observation the figure
 * @param level how closely its sector is the programme's
 * @param reach the programme's sector in the figure's classification
 */
record Figure(BenchmarkPack pack, Source source, Observation observation, Level level, Reach reach) {

    /** What answered: the sector of the figure's classification on its level. */
    Sector answered() {
        return reach.path().upwards().get(level);
    }
}

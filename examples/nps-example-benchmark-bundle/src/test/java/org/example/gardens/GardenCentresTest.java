// SPDX-License-Identifier: Apache-2.0
package org.example.gardens;

import org.npsuite.spi.benchmark.BenchmarkSource;
import org.npsuite.testkit.benchmark.BenchmarkSourceContract;

class GardenCentresTest extends BenchmarkSourceContract {

    @Override
    protected BenchmarkSource source() {
        return new GardenCentres();
    }
}

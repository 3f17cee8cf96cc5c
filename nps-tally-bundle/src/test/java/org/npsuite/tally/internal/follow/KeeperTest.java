// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeeperTest {

    @ParameterizedTest(name = "{0} new entries of {1} rows: {2}")
    @CsvSource({
        "99999, 99999, false",
        "100000, 100000, true",
        "100000, 800000, true",
        "100000, 10000000, false",
        "1250000, 10000000, true",
        "10000000, 10000000, true"
    })
    void snapshotOfManyRowsIsWrittenAfterAShareOfThem(long fresh, long rows, boolean written) {
        assertThat(Keeper.isMany(fresh, rows)).isEqualTo(written);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import java.util.UUID;

/** Names nobody used before, so that tests may share one store. */
final class Names {

    private Names() {}

    /** A programme's id, or any other name, that no other test has. */
    static String unused(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 13);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.osgi.framework.Constants;

/** Chooses the engine that answers what the columns do not. */
final class Substitutes {

    private Substitutes() {}

    /**
     * The highest-ranked engine of a store; engines of other stores count other answers, whatever their rank.
     *
     * @param engines with their service properties, in any order
     */
    static Optional<TallySource> of(String store, Collection<Map.Entry<Map<String, Object>, TallySource>> engines) {
        return engines.stream()
                .filter(engine -> store.equals(engine.getKey().get(Journal.STORE)))
                .max(Comparator.comparingInt(engine -> ranking(engine.getKey())))
                .map(Map.Entry::getValue);
    }

    private static int ranking(Map<String, Object> properties) {
        return properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }
}

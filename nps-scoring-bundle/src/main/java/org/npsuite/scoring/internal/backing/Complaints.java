// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.backing;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the administrator once, not once per response, that an extension fails. */
public final class Complaints {

    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private final Set<Object> known = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Logs the kind of failure but not its message, which may repeat what a customer wrote. */
    public void about(Object extension, RuntimeException failure, String consequence) {
        if (known.add(extension)) {
            LOG.warn(
                    "{} failed with {} and {} whenever it does; told once",
                    extension.getClass().getName(),
                    failure.getClass().getName(),
                    consequence);
        }
    }

    /** Class names of the extensions that have failed and are still there. */
    public List<String> about() {
        synchronized (known) {
            return known.stream()
                    .map(extension -> extension.getClass().getName())
                    .sorted()
                    .toList();
        }
    }

    /** One that is gone and may come back mended. */
    public void forget(Object extension) {
        known.remove(extension);
    }
}

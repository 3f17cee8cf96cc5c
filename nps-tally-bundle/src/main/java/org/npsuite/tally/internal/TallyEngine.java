// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers an engine of columns for the journal that is there, under that journal's name. Registered by hand because the
 * name is only known once the journal is.
 */
@Component(service = {})
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=org.npsuite.spi.tally.TallySource",
        effective = "active")
public final class TallyEngine {

    private final ServiceRegistration<TallySource> registration;

    @Activate
    public TallyEngine(@Reference Map.Entry<Map<String, Object>, Journal> journal, BundleContext bundle) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Journal.STORE, journal.getKey().getOrDefault(Journal.STORE, ""));
        registration = bundle.registerService(TallySource.class, new ColumnTallySource(journal.getValue()), properties);
    }

    @Deactivate
    void close() {
        registration.unregister();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import java.util.List;
import java.util.Locale;
import org.npsuite.model.access.Caller;
import org.npsuite.service.DoctorService;
import org.npsuite.service.ExtensionPoint;
import org.npsuite.spi.doctor.Finding;

/** Finds nothing wrong until told so. */
final class FakeDoctor implements DoctorService {

    volatile boolean ready = true;

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public List<Finding> findings(Caller caller, Locale locale) {
        Permissions.requireAdmin(caller);
        return List.of();
    }

    @Override
    public List<ExtensionPoint> extensions(Caller caller, Locale locale) {
        Permissions.requireAdmin(caller);
        return List.of(new ExtensionPoint(
                "org.npsuite.spi.host.AccessPolicy",
                locale.equals(Locale.FRENCH) ? "Décide de l'accès." : "Decides who may see what.",
                List.of(new ExtensionPoint.Provider("bundle", "1.0.0", "component", 0))));
    }
}

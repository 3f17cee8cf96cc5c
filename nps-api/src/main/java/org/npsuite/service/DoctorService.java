// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.util.List;
import java.util.Locale;
import org.npsuite.model.access.Caller;
import org.npsuite.spi.doctor.Finding;
import org.osgi.annotation.versioning.ProviderType;

/** Tells an administrator who serves each extension point and what is missing. Works while other rooms do not. */
@ProviderType
public interface DoctorService {

    /** Whether every installed room of the suite is ready to serve, as far as each knows; answers at once. */
    boolean ready();

    /** What is well and what is missing, worst first. */
    List<Finding> findings(Caller caller, Locale locale);

    /** Each extension point and who serves it, in the order of their names. */
    List<ExtensionPoint> extensions(Caller caller, Locale locale);
}

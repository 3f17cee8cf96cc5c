// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.settings;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells <em>Doctor</em> and the page of settings what is in force where it is not what was set. Offered as a service by
 * whoever reads settings with {@link GivenSettings}.
 */
@ConsumerType
public interface SettingsReport {

    /** The settings whose value could not be used; empty where all could. */
    List<UnusableSetting> unusable();
}

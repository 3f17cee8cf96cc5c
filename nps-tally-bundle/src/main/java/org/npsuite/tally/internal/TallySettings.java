// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set, for whoever shows it; {@link GivenSettings} reads what was. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/tally", name = "%name", description = "%description")
@interface TallySettings {

    String PID = "org.npsuite.tally";

    int BUDGET = 0;
    long ROUND = 1000;
    long PATIENCE = 1000;

    @AttributeDefinition(name = "%budget", description = "%budget.description", min = "0")
    int budget_megabytes() default BUDGET;

    @AttributeDefinition(name = "%directory", description = "%directory.description")
    String directory() default "";

    @AttributeDefinition(name = "%round", description = "%round.description", min = "50")
    long round_milliseconds() default ROUND;

    @AttributeDefinition(name = "%patience", description = "%patience.description", min = "0")
    long patience_milliseconds() default PATIENCE;
}

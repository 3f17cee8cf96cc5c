// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/tally", name = "%name", description = "%description")
@interface TallySettings {

    String PID = "org.npsuite.tally";

    @AttributeDefinition(name = "%budget", description = "%budget.description", min = "0")
    int budget_megabytes() default 0;

    @AttributeDefinition(name = "%directory", description = "%directory.description")
    String directory() default "";

    @AttributeDefinition(name = "%round", description = "%round.description", min = "50")
    long round_milliseconds() default 1000;

    @AttributeDefinition(name = "%patience", description = "%patience.description", min = "0")
    long patience_milliseconds() default 1000;
}

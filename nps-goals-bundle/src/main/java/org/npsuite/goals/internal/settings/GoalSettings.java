// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.settings;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of this room, PID {@value #PID}. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/goals", name = "%name", description = "%description")
public @interface GoalSettings {

    public String PID = "org.npsuite.goals";

    @AttributeDefinition(name = "%on.track", description = "%on.track.description")
    public double on_track() default 0.7;

    @AttributeDefinition(name = "%at.risk", description = "%at.risk.description")
    public double at_risk() default 0.3;

    @AttributeDefinition(name = "%minimum.months", description = "%minimum.months.description")
    public int minimum_months() default 8;

    @AttributeDefinition(name = "%horizon.share", description = "%horizon.share.description")
    public double horizon_share() default 0.5;

    @AttributeDefinition(name = "%watch.seconds", description = "%watch.seconds.description")
    public int watch_seconds() default 60;

    @AttributeDefinition(name = "%watch.fields", description = "%watch.fields.description")
    public String[] watch_fields() default {"touchpoint", "team"};

    @AttributeDefinition(name = "%directory", description = "%directory.description")
    public String directory() default "";
}

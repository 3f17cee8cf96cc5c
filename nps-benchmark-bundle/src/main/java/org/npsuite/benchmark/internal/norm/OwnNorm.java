// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.norm;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A cohort of the organisation's own programmes that are measured against one another. One per configuration. */
@Component(
        service = OwnNorm.class,
        configurationPid = "org.npsuite.benchmark.norm",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OwnNorm.Config.class, factory = true)
public final class OwnNorm {

    @ObjectClassDefinition(
            name = "%norm.name",
            description = "%norm.description",
            localization = "OSGI-INF/l10n/benchmark")
    @interface Config {

        @AttributeDefinition(name = "%norm.label.name", description = "%norm.label.description")
        String label() default "";

        @AttributeDefinition(name = "%norm.programmes.name", description = "%norm.programmes.description")
        String[] programmes() default {};
    }

    private final String label;
    private final List<String> programmes;

    @Activate
    public OwnNorm(Config config) {
        this(config.label(), Arrays.asList(config.programmes()));
    }

    OwnNorm(String label, List<String> programmes) {
        this.label = label;
        // A text file gives a list as one text, commas and all.
        List<String> ids = programmes.size() == 1 ? List.of(programmes.get(0).split(",")) : programmes;
        this.programmes = ids.stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether it is a norm for this programme. */
    public boolean includes(String programme) {
        return programmes.contains(programme);
    }

    /** Whom a programme of it is measured against. */
    public List<String> others(String programme) {
        return programmes.stream().filter(other -> !other.equals(programme)).toList();
    }
}

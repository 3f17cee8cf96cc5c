// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.time.Clock;
import java.util.List;
import org.npsuite.rest.internal.backing.Services;

/** Everything that is served. */
public final class Resources {

    private Resources() {}

    /** One object per resource, good for any number of requests at once. */
    public static List<Object> of(Services services, Clock clock) {
        return List.of(
                new ProgrammesResource(services),
                new ProgrammeResource(services),
                new ResponseResource(services),
                new BulkResource(services),
                new ImportsResource(services),
                new ImportResource(services),
                new StatelessScoreResource(services),
                new ScoreResource(services),
                new BenchmarksResource(services),
                new BenchmarkResource(services),
                new GoalsResource(services),
                new GoalResource(services),
                new GoalProgressResource(services),
                new SignalsResource(services),
                new MarksResource(services),
                new MarkResource(services),
                new PopulationResource(services),
                new CustomerResource(services),
                new CustomerSearchResource(services),
                new ErasureResource(services),
                new TokenResource(services, clock),
                new ExtensionResource(services),
                new HealthResource(services),
                new OpenApiResource());
    }
}

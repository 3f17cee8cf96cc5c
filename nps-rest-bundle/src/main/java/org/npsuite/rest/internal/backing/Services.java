// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.backing;

import java.util.Optional;
import org.npsuite.service.BenchmarkService;
import org.npsuite.service.DoctorService;
import org.npsuite.service.GoalService;
import org.npsuite.service.ProgrammeService;
import org.npsuite.service.ResponseIntake;
import org.npsuite.service.ResponseService;
import org.npsuite.service.ScoreService;
import org.npsuite.service.TokenService;
import org.npsuite.spi.host.AccessPolicy;

/**
 * The services behind the resources. They come and go while requests run: a resource asks once per request and keeps
 * what it gets. Each getter fails with {@code UNAVAILABLE} while its service is away.
 */
public interface Services {

    ProgrammeService programmes();

    ResponseIntake intake();

    ResponseService responses();

    ScoreService scores();

    BenchmarkService benchmarks();

    GoalService goals();

    TokenService tokens();

    DoctorService doctor();

    /** The host's or the embedded policy, for callers without a role. */
    Optional<AccessPolicy> accessPolicy();
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.slice.Field;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The early warning: looks at every goal every few minutes. */
@Component(
        service = {},
        immediate = true,
        configurationPid = GoalSettings.PID)
public final class GoalWatch {

    private static final Logger LOG = LoggerFactory.getLogger(GoalWatch.class);

    private final WatchRound round;
    private final Duration step;
    private final ScheduledExecutorService thread;

    /** @param clock what time it is; absent = the system's clock */
    @Activate
    public GoalWatch(
            BundleContext context,
            @Reference Neighbours neighbours,
            @Reference GoalFiles files,
            @Reference(cardinality = OPTIONAL, policyOption = GREEDY) Clock clock,
            GoalSettings settings) {
        this.round = new WatchRound(
                neighbours,
                files,
                clock == null ? Clock.systemUTC() : clock,
                Thresholds.of(settings),
                Arrays.stream(settings.watch_fields()).map(Field::parse).toList(),
                context.getProperty(Constants.FRAMEWORK_UUID));
        this.step = Duration.ofSeconds(Math.max(1, settings.watch_seconds()));
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread watch = new Thread(task, "nps-goal-watch");
            watch.setDaemon(true);
            return watch;
        });
        thread.scheduleWithFixedDelay(this::look, 0, step.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            round.run(step.multipliedBy(2));
        } catch (ProblemException e) {
            // A neighbour is away, or another node was faster: the next round finds out.
            LOG.debug("Goals were not looked at: {}", e.getMessage());
        } catch (RuntimeException e) {
            // The outermost boundary of the thread: a schedule ends with the first exception that leaves it.
            LOG.error("Goals could not be looked at; the early warning tries again in {} s", step.toSeconds(), e);
        }
    }

    @Deactivate
    void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
            round.handOver();
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (ProblemException e) {
            LOG.debug("The lease runs out by itself: {}", e.getMessage());
        }
    }
}

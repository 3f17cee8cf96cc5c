// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.npsuite.goals.internal.backing.Neighbours;
import org.npsuite.goals.internal.book.GoalFiles;
import org.npsuite.goals.internal.settings.GoalSettings;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The early warning: looks at every goal every minute, and tells <em>Doctor</em> whether it can. */
@Component(immediate = true)
public final class GoalWatch implements Examination {

    private static final Logger LOG = LoggerFactory.getLogger(GoalWatch.class);

    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);

    private final WatchRound round;
    private final Duration step;
    private final ScheduledExecutorService thread;
    private final Neighbours neighbours;
    private volatile Look last = Look.NONE;

    /** How the last look went: one of several nodes looks, and only trouble has a message. */
    private record Look(boolean done, boolean here, String trouble) {

        static final Look NONE = new Look(false, false, "");
    }

    /** @param clock what time it is; absent = the system's clock */
    @Activate
    public GoalWatch(
            BundleContext context,
            @Reference Neighbours neighbours,
            @Reference GoalFiles files,
            @Reference(cardinality = OPTIONAL, policyOption = GREEDY) Clock clock,
            @Reference GoalSettings settings) {
        this(
                new WatchRound(
                        neighbours,
                        files,
                        clock == null ? Clock.systemUTC() : clock,
                        settings.thresholds(),
                        settings.watchFields(),
                        context.getProperty(Constants.FRAMEWORK_UUID)),
                neighbours,
                settings.watchStep());
        // The neighbours are given time to start, or the first look would always find them away.
        long soon = Math.min(FIRST_LOOK.toSeconds(), step.toSeconds());
        thread.scheduleWithFixedDelay(this::look, soon, step.toSeconds(), TimeUnit.SECONDS);
    }

    /** Looks when told to. */
    GoalWatch(WatchRound round, Neighbours neighbours, Duration step) {
        this.round = round;
        this.neighbours = neighbours;
        this.step = step;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread watch = new Thread(task, "nps-goal-watch");
            watch.setDaemon(true);
            return watch;
        });
    }

    void look() {
        try {
            last = new Look(true, round.run(step.multipliedBy(2)), "");
        } catch (ProblemException e) {
            // A neighbour is away, or another node was faster: the next round finds out.
            last = new Look(false, true, e.getMessage());
            LOG.debug("Goals were not looked at: {}", e.getMessage());
        } catch (RuntimeException e) {
            // The outermost boundary of the thread: a schedule ends with the first exception that leaves it.
            last = new Look(false, true, e.toString());
            LOG.error("Goals could not be looked at; the early warning tries again in {} s", step.toSeconds(), e);
        }
    }

    @Override
    public List<Finding> examine(Locale locale) {
        Wording wording = Wording.in(locale);
        Look look = last;
        if (!look.trouble().isEmpty()) {
            return List.of(finding(Severity.WARNING, wording, "doctor.watch.trouble", look.trouble()));
        }
        if (look.done() && look.here() && neighbours.events().isEmpty()) {
            return List.of(finding(Severity.WARNING, wording, "doctor.watch.noEvents"));
        }
        if (!look.done()) {
            return List.of(finding(Severity.OK, wording, "doctor.watch.starting"));
        }
        String key = look.here() ? "doctor.watch.ok" : "doctor.watch.elsewhere";
        return List.of(finding(Severity.OK, wording, key, step.toSeconds()));
    }

    private static Finding finding(Severity severity, Wording wording, String key, Object... parts) {
        return new Finding(severity, wording.text("doctor.watch"), wording.text(key, parts));
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

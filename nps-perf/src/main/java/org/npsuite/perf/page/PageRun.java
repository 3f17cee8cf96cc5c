// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.page;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.measure.Median;
import org.npsuite.perf.run.Lab;

/** Largest Contentful Paint of the Overview page on a first visit, in the distribution with its embedded database. */
public final class PageRun {

    private static final String PROGRAMME = "{\"name\":\"Measured\",\"kind\":\"RELATIONAL\",\"zone\":\"UTC\"}";

    private final Lab lab;

    public PageRun(Lab lab) {
        this.lab = lab;
    }

    /** Measures. @param assembly the distribution as it was built */
    public void run(Path assembly) throws Exception {
        Files.createDirectories(lab.directory());
        try (RunningKaraf karaf = RunningKaraf.start(assembly, lab.directory())) {
            karaf.send("PUT", "/programmes/measured", "application/json", BodyPublishers.ofString(PROGRAMME));
            lab.say("importing %,d responses".formatted(lab.rows()));
            karaf.send(
                    "POST",
                    "/programmes/measured/responses",
                    "application/x-ndjson",
                    GeneratedLines.of(new Answers(lab.rows())));
            List<FirstVisit.Times> visits = new ArrayList<>();
            for (int visit = 0; visit <= lab.pairs(); visit++) {
                FirstVisit.Times times = FirstVisit.visit(
                        lab.directory(),
                        karaf.page("/system/console/licenses", true),
                        karaf.page("/system/console/nps?programme=measured", false));
                lab.say("painted after %.0f ms (%s), all cards after %.0f ms%s"
                        .formatted(times.paint(), times.painted(), times.settled(), visit == 0 ? ", not counted" : ""));
                if (visit > 0) {
                    visits.add(times);
                }
            }
            beside(
                    "overview_lcp_ms",
                    "milliseconds to the largest contentful paint of Overview, each visit with a new Chromium",
                    visits,
                    FirstVisit.Times::paint);
            beside(
                    "overview_settled_ms",
                    "milliseconds until every card of Overview shows what it has",
                    visits,
                    FirstVisit.Times::settled);
        }
    }

    private void beside(
            String name, String what, List<FirstVisit.Times> visits, ToDoubleFunction<FirstVisit.Times> time) {
        lab.report().beside(name, what, lab.rows(), visits.size(), Median.of(visits, time), "in headless Chromium");
    }
}

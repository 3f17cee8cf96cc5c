// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** One visit of a page with a new headless Chromium that remembers nothing. */
final class FirstVisit {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Waits, frame by frame, until every card that is not left for later shows what it has; says when that was. */
    private static final String SETTLED =
            """
            const done = arguments[0];
            const look = () => {
                const ours = [...document.querySelectorAll('*')]
                    .filter(e => e.localName.startsWith('nps-') && e.getAttribute('loading') !== 'lazy');
                const settled = document.readyState === 'complete' && ours.length > 0
                    && ours.every(e => e.shadowRoot && e.dataset.state && e.dataset.state !== 'loading');
                settled ? done(performance.now()) : requestAnimationFrame(look);
            };
            look();""";

    private static final String LARGEST_CONTENTFUL_PAINT =
            """
            const done = arguments[0];
            new PerformanceObserver(list => {
                const {startTime, element, size} = list.getEntries().at(-1);
                done([startTime, `${element ? element.localName : 'part of a card'} of ${size} pixels`]);
            }).observe({type: 'largest-contentful-paint', buffered: true});""";

    private FirstVisit() {}

    /**
     * What a visit took, from the start of navigation.
     *
     * @param paint milliseconds to the largest contentful paint
     * @param painted what that was
     * @param settled milliseconds until every card showed what it has
     */
    record Times(double paint, String painted, double settled) {}

    /**
     * Visits.
     *
     * @param signIn a page without anything of ours, with credentials in its address
     * @param page the page itself
     */
    static Times visit(Path directory, String signIn, String page) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900",
                "--user-data-dir=" + Files.createTempDirectory(directory, "profile-"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        try {
            driver.manage().timeouts().scriptTimeout(LONGEST);
            driver.get(signIn);
            driver.get(page);
            double settled = ((Number) driver.executeAsyncScript(SETTLED)).doubleValue();
            List<?> paint = (List<?>) driver.executeAsyncScript(LARGEST_CONTENTFUL_PAINT);
            return new Times(((Number) paint.get(0)).doubleValue(), (String) paint.get(1), settled);
        } finally {
            driver.quit();
        }
    }
}

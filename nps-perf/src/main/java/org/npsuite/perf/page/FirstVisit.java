// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One visit of a page with a new headless Chromium that remembers nothing. */
final class FirstVisit {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Components that ask only when a reader comes near are below what is painted first. */
    private static final String SETTLED =
            """
            const ours = [...document.querySelectorAll('*')]
                .filter(e => e.localName.startsWith('nps-') && e.getAttribute('loading') !== 'lazy');
            return document.readyState === 'complete' && ours.length > 0
                && ours.every(e => e.shadowRoot && e.dataset.state && e.dataset.state !== 'loading');""";

    private static final String LARGEST_CONTENTFUL_PAINT =
            """
            const done = arguments[0];
            new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
                .observe({type: 'largest-contentful-paint', buffered: true});""";

    private FirstVisit() {}

    /**
     * Milliseconds from the start of navigation to the largest contentful paint, once every component shows what it has.
     *
     * @param signIn a page without anything of ours, with credentials in its address
     * @param page the page itself
     */
    static double largestContentfulPaint(Path directory, String signIn, String page) throws IOException {
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
            new WebDriverWait(driver, LONGEST).until(browser -> Boolean.TRUE.equals(driver.executeScript(SETTLED)));
            return ((Number) driver.executeAsyncScript(LARGEST_CONTENTFUL_PAINT)).doubleValue();
        } finally {
            driver.quit();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A new Chromium of one reader, with nothing remembered from before. */
final class Browser implements AutoCloseable {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** Width of a narrow phone, in CSS pixels. */
    static final int PHONE = 360;
    /** So tall that nothing waits for the reader to scroll there. */
    private static final int HEIGHT = 4_000;

    /** Karaf's own pages, such as the one where a journey signs in, name it and do not have it: the refusal may come late. */
    private static final String ICON_OF_KARAF = "/res/karaf/imgs/favicon.ico";
    /** What begins a sheet in a PDF. */
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private static final String SETTLED =
            """
            const main = document.getElementById('nps-page');
            const ours = [...document.querySelectorAll('*')].filter(e => e.localName.startsWith('nps-'));
            return document.readyState === 'complete' && (document.querySelector('.nps-page') || ours.length > 0)
                && !main?.hasAttribute('aria-busy')
                && ours.every(e => e.shadowRoot && e.dataset.state && e.dataset.state !== 'loading');""";

    private static final String ALL_TEXT =
            """
            const read = node => [...node.childNodes].map(child => child.nodeType === 3 ? child.data
                : child.nodeType !== 1 || ['SCRIPT', 'STYLE'].includes(child.tagName) ? ''
                : [child.getAttribute('aria-label') ?? '', child.shadowRoot ? read(child.shadowRoot) : '', read(child)]
                    .join(' ')).join('');
            return read(document.body);""";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens a browser. */
    static Browser of(Reader reader) {
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
                "--hide-scrollbars",
                "--lang=" + reader.language(),
                "--accept-lang=" + reader.accepted(),
                "--user-data-dir=" + newProfile());
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", reader.accepted()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .withEnvironment(Map.of("LANGUAGE", reader.language(), "LANG", reader.language() + ".UTF-8"))
                .build();
        return new Browser(new ChromeDriver(service, options)).window(1_280);
    }

    private static Path newProfile() {
        try {
            Path profiles =
                    Files.createDirectories(Path.of("target", "chromium").toAbsolutePath());
            return Files.createTempDirectory(profiles, "profile-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the window a width in CSS pixels. */
    Browser window(int width) {
        return screen(Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Makes it a phone of 360 CSS pixels: a page that says nothing of its viewport is laid out far wider there. */
    Browser phone() {
        return screen(Map.of("width", PHONE, "height", HEIGHT, "deviceScaleFactor", 2, "mobile", true));
    }

    private Browser screen(Map<String, Object> metrics) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
        return this;
    }

    /** Has the reader's system prefer {@code light} or {@code dark}. */
    Browser theme(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
        return this;
    }

    /** Goes to an address; {@link #errors} are those from here on. */
    Browser open(String address) {
        errors();
        driver.get(address);
        return this;
    }

    /** Waits until our page is built and every element of ours shows something else than that it loads. */
    Browser settled() {
        return until(SETTLED);
    }

    /** Waits until a script returns true. */
    Browser until(String script, Object... arguments) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "waited for: " + script + "\nat " + driver.getCurrentUrl() + "\nerrors: " + errors()
                        + "\npage: " + text())
                .until(ignored -> Boolean.TRUE.equals(driver.executeScript(script, arguments)));
        return this;
    }

    /** What a script returns. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The first element of a selector. */
    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** What has the focus, looked for inside components too. */
    WebElement focused() {
        return (WebElement) run("return document.activeElement.shadowRoot?.activeElement ?? document.activeElement");
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** Everything there is to read, shadow trees and names for a screen reader included. */
    String text() {
        return (String) driver.executeScript(ALL_TEXT);
    }

    /** Prints to paper of A4, keeps it as a file and counts the sheets. */
    int print(String name) {
        Map<String, Object> printed = devTools(
                "Page.printToPDF",
                Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true, "printBackground", true));
        byte[] paper = Base64.getDecoder().decode(printed.get("data").toString());
        try {
            Files.write(
                    Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".pdf"), paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) SHEET.matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /** Switches into a frame. */
    Browser inFrame(String selector) {
        driver.switchTo().frame(find(selector));
        return this;
    }

    /** Cuts the browser off from the network, or connects it again. */
    Browser offline(boolean offline) {
        return network(offline, Duration.ZERO);
    }

    /** Makes every answer come that late. */
    Browser slow(Duration latency) {
        return network(false, latency);
    }

    private Browser network(boolean offline, Duration latency) {
        devTools("Network.enable", Map.of());
        devTools(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        offline,
                        "latency",
                        latency.toMillis(),
                        "downloadThroughput",
                        -1,
                        "uploadThroughput",
                        -1));
        return this;
    }

    /** Sends a command of the DevTools protocol. */
    Map<String, Object> devTools(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** What went wrong on the page since the last call: errors, refusals, broken policies. */
    List<String> errors() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains(ICON_OF_KARAF))
                .toList();
    }

    /** What a part of the page lacks of WCAG 2.2 AA. */
    List<String> barriers(String part) {
        return new AxeBuilder()
                .withTags(WCAG_22_AA).include(part).analyze(driver).getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> barrier(rule.getId(), node)))
                        .toList();
    }

    private static String barrier(String rule, CheckedNode node) {
        return rule + " at " + node.getTarget() + ": " + node.getHtml() + " " + node.getFailureSummary();
    }

    /** Keeps a picture of the page, down to the end of a part of it, below {@code target/screenshots}. */
    Browser keep(String name, String part) {
        Object height = run(
                "return Math.ceil(document.querySelector(arguments[0]).getBoundingClientRect().bottom + scrollY) + 8",
                part);
        Object width = run("return innerWidth");
        Map<String, Object> picture = devTools(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(
                    folder.resolve(name + ".png"),
                    Base64.getDecoder().decode(picture.get("data").toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public void close() {
        driver.quit();
    }
}

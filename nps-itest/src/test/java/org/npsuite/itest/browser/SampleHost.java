// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.npsuite.itest.host.KarafHome;
import org.npsuite.itest.host.Rest;
import org.npsuite.testkit.sample.SampleData;

/**
 * The running distribution that all browser journeys share: the sample, and small programmes for the rarer states. A page
 * of the CRM at {@link #crm} may embed it, one at {@link #stranger} may not.
 */
final class SampleHost implements ExtensionContext.Store.CloseableResource {

    /** The programme of the sample. */
    static final String SAMPLE = "example-insurance";

    /** Five answers. */
    static final String FEW = "few";

    /** No answers. */
    static final String EMPTY = "empty";

    /** No answers yet. */
    static final String LIVE = "live";

    /** No answers yet: a journey sends some with comments. */
    static final String SPOKEN = "spoken";

    /** Five answers of people who must stay anonymous. */
    static final String ANONYMOUS = "anonymous";

    /** Two years of answers; none in June, September and October of the first. */
    static final String GAPS = "gaps";

    /** Every text in it is {@link Hostile#TEXT}. */
    static final String HOSTILE = "hostile";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "nps-admin";

    private final KarafHome karaf = KarafHome.distribution("browser");
    private final CrmPage crm = new CrmPage(this);
    private final CrmPage stranger = new CrmPage(this);

    /** Starts and fills it. */
    static SampleHost start() {
        SampleHost host = new SampleHost();
        host.karaf.append("etc/org.npsuite.rest.cfg", "origins = " + host.crm.origin() + "\n");
        host.karaf.append("etc/org.npsuite.web.cfg", "frame.ancestors = " + host.crm.origin() + "\n");
        // As wide as it gets: Doctor and the page of settings show it.
        host.karaf.append("etc/org.npsuite.benchmark.cfg", "linger.millis = " + "7".repeat(300) + "\n");
        boolean filled = false;
        try {
            host.karaf.start().rest().awaitReady();
            host.karaf.generatedAdmin().await("/system/console/nps", 200);
            host.fill();
            filled = true;
            return host;
        } finally {
            if (!filled) {
                host.close();
            }
        }
    }

    private void fill() {
        fillSample(Path.of("target", "browser-sample"));
        createProgramme(FEW, "Few answers", Map.of());
        createProgramme(EMPTY, "No answers", Map.of());
        createProgramme(LIVE, "Live answers", Map.of());
        createProgramme(SPOKEN, "Spoken answers", Map.of());
        createProgramme(ANONYMOUS, "Anonymous answers", Map.of("anonymity", Map.of("minimum", 10)));
        fillGaps();
        createProgramme(HOSTILE, Hostile.TEXT, Map.of());
        int[] ratings = {10, 9, 9, 8, 3};
        for (int i = 0; i < ratings.length; i++) {
            Map<String, Object> answer = Map.of("id", "r-" + i, "rating", ratings[i], "answeredAt", "2026-01-15");
            rate(FEW, answer);
            rate(ANONYMOUS, answer);
        }
        for (int i = 0; i < 60; i++) {
            rateHostile(i);
        }
        accepted(admin().put(
                        "/programmes/" + HOSTILE + "/goals/g",
                        json(Map.of(
                                "name",
                                Hostile.TEXT,
                                "target",
                                50,
                                "measure",
                                "PUBLISHED",
                                "from",
                                "2026-01-01",
                                "due",
                                today().plusYears(1).toString(),
                                "owner",
                                Hostile.TEXT))));
    }

    private void fillSample(Path folder) {
        LocalDate until = today().withDayOfMonth(1).minusDays(1);
        String programme = "/programmes/" + SAMPLE;
        try {
            SampleData.main(new String[] {folder.toString(), "--until", until.toString()});
            accepted(admin().put(programme, Files.readString(folder.resolve("programme.json"))));
            accepted(admin().put(programme + "/population", Files.readString(folder.resolve("population.json"))));
            accepted(admin().send(
                            "PUT",
                            "/cxf/nps/v1" + programme + "/imports/sample",
                            "application/x-ndjson",
                            Files.readString(folder.resolve("responses.ndjson"))));
            for (String goal : List.of("overall", "home-claims", "app")) {
                accepted(admin().put(
                                programme + "/goals/" + goal,
                                Files.readString(folder.resolve("goal-" + goal + ".json"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fillGaps() {
        createProgramme(GAPS, "Answers with gaps", Map.of());
        StringBuilder lines = new StringBuilder();
        for (int month = 0; month < 24; month++) {
            if (month == 5 || month == 8 || month == 9) {
                continue;
            }
            String day = LocalDate.of(2024, 1, 15).plusMonths(month).toString();
            for (int i = 0; i < 12; i++) {
                lines.append(json(Map.of("id", day + "-" + i, "rating", i < month / 3 ? 10 : 7, "answeredAt", day)))
                        .append('\n');
            }
        }
        accepted(admin().send(
                        "PUT",
                        "/cxf/nps/v1/programmes/" + GAPS + "/imports/gaps",
                        "application/x-ndjson",
                        lines.toString()));
        accepted(admin().put(
                        "/programmes/" + GAPS + "/goals/g",
                        json(Map.of(
                                "name", "Sixty",
                                "target", 60,
                                "measure", "PUBLISHED",
                                "from", "2024-01-01",
                                "due", today().plusMonths(2).toString()))));
    }

    private void createProgramme(String id, String name, Map<String, ?> more) {
        Map<String, Object> programme = new LinkedHashMap<>(Map.of(
                "name", name,
                "kind", "RELATIONAL",
                "zone", "Europe/Paris",
                "sector", Map.of("scheme", "NACE-2", "code", "65"),
                "market", "B2C",
                "country", "FR"));
        programme.putAll(more);
        accepted(admin().put("/programmes/" + id, json(programme)));
    }

    /** Sends an answer. */
    void rate(String programme, Map<String, ?> answer) {
        accepted(admin().post("/programmes/" + programme + "/responses", json(answer)));
    }

    private void rateHostile(int i) {
        String month = List.of("2026-01", "2026-02", "2026-03", "2026-04").get(i % 4);
        rate(
                HOSTILE,
                Map.of(
                        "id",
                        "'\"><b>" + i,
                        "rating",
                        i % 11,
                        "answeredAt",
                        month + "-15",
                        "customer",
                        Hostile.TEXT,
                        "account",
                        Hostile.TEXT,
                        "touchpoint",
                        Hostile.TEXT + i % 2,
                        "channel",
                        Hostile.TEXT + i % 3,
                        "comment",
                        Hostile.TEXT,
                        "attributes",
                        Map.of(Hostile.TEXT, Hostile.TEXT + i % 2)));
    }

    private static void accepted(Rest.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    static LocalDate today() {
        return LocalDate.now(Clock.systemDefaultZone());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Where it listens. */
    String address() {
        return karaf.address();
    }

    /** Asks it as the administrator. */
    Rest admin() {
        return karaf.generatedAdmin();
    }

    /** Asks it without credentials. */
    Rest anyone() {
        return karaf.rest();
    }

    /** Signs a browser in to the console, as a person does at the first question for a password. */
    void signIn(Browser browser) {
        String password = karaf.read("etc/nps-admin.password").strip();
        // A page without anything of ours, so that a first visit to ours is one.
        browser.open(address().replace("://", "://" + USER + ":" + password + "@") + "/system/console/licenses");
        browser.errors();
    }

    /** A token for a page of an origin. */
    String token(String origin, List<String> roles, Map<String, ?> scope) {
        Map<String, Object> wanted =
                new LinkedHashMap<>(Map.of("caller", "reader", "roles", roles, "origin", origin, "seconds", 600));
        if (!scope.isEmpty()) {
            wanted.put("scope", scope);
        }
        Rest.Answer answer = admin().post("/tokens", json(wanted));
        accepted(answer);
        return answer.json().path("token").asText();
    }

    /** A customer of the sample with several answers and a comment. */
    String regularCustomer() {
        try (Stream<String> lines =
                Files.lines(Path.of("target", "browser-sample").resolve("responses.ndjson"))) {
            Map<String, Long> answers = new LinkedHashMap<>();
            lines.map(SampleHost::customerOf)
                    .filter(customer -> !customer.isEmpty())
                    .forEach(customer -> answers.merge(customer, 1L, Long::sum));
            return answers.entrySet().stream()
                    .filter(customer -> customer.getValue() >= 4)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String customerOf(String line) {
        try {
            return JSON.readTree(line).path("customer").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The page of a host that may embed the suite. */
    CrmPage crm() {
        return crm;
    }

    /** The page of a host that may not. */
    CrmPage stranger() {
        return stranger;
    }

    @Override
    public void close() {
        crm.close();
        stranger.close();
        karaf.close();
    }
}

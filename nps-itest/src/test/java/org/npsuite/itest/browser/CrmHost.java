// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.npsuite.itest.host.KarafHome;
import org.npsuite.itest.host.PaxKaraf;
import org.npsuite.itest.host.Rest;

/** The running distribution with the example CRM in it, which was built outside the reactor as a vendor builds it. */
final class CrmHost implements AutoCloseable {

    /** The programme of the CRM. */
    static final String PROGRAMME = "/programmes/plain-crm";

    private static final Path EXAMPLE = KarafHome.root().resolve("examples/host-crm");
    private static final String CONFIGURATION = "etc/org.example.crm.cfg";
    private static final String PASSWORD = "only-in-tests";

    private final KarafHome karaf = KarafHome.distribution("host-crm");

    private CrmHost() {}

    /** Builds, installs and fills it. */
    static CrmHost start() {
        CrmHost host = new CrmHost();
        boolean filled = false;
        try {
            host.install(build());
            host.karaf.start().rest().awaitReady();
            host.as("desk-north").await("/crm", 200);
            host.fill();
            filled = true;
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!filled) {
                host.close();
            }
        }
    }

    private static Path build() {
        Path project = Path.of("target", "host-crm").toAbsolutePath();
        KarafHome.run(Path.of("."), "rm", "-rf", project.toString());
        KarafHome.run(Path.of("."), "cp", "-r", EXAMPLE.toString(), project.toString());
        KarafHome.run(
                project,
                KarafHome.root().resolve("mvnw").toString(),
                "-B",
                "-q",
                "-ntp",
                "-Dmaven.repo.local=" + PaxKaraf.repository(),
                "-Dnps.version=" + System.getProperty("nps.version"),
                "clean",
                "package");
        return project.resolve("target/host-crm-1.0.0.jar");
    }

    private void install(Path bundle) throws IOException {
        Files.copy(bundle, Files.createDirectories(karaf.path("deploy")).resolve("host-crm.jar"));
        karaf.append(CONFIGURATION, "server = %1$s%norigin = %1$s%n".formatted(address()));
        for (String person : List.of("desk-north", "desk-south", "quality", "head-office")) {
            karaf.append("etc/users.properties", "%n%s = %s,crm-user%n".formatted(person, PASSWORD));
        }
    }

    private void fill() throws IOException {
        accepted(
                admin().put(
                                PROGRAMME,
                                "{\"name\":\"Plain CRM\",\"kind\":\"RELATIONAL\",\"zone\":\"Europe/Paris\",\"market\":\"B2B\"}"));
        accepted(admin().send(
                        "POST",
                        "/cxf/nps/v1" + PROGRAMME + "/responses",
                        "application/x-ndjson",
                        Files.readString(EXAMPLE.resolve("answers.ndjson"))));
    }

    /** Fails where an answer is a refusal. */
    static Rest.Answer accepted(Rest.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }

    /** Lets tokens live that long from now on. */
    void tokensLive(int seconds) {
        karaf.append(CONFIGURATION, "token.seconds = %d%n".formatted(seconds));
        Awaitility.await("tokens of " + seconds + " seconds")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    String claims = token("desk-north", "").split("\\.")[1];
                    long end = new Rest.Answer(
                                    200, new String(Base64.getUrlDecoder().decode(claims)), null)
                            .json()
                            .path("exp")
                            .asLong();
                    assertThat(end - Clock.systemUTC().instant().getEpochSecond())
                            .isBetween(seconds - 60L, (long) seconds);
                });
    }

    /** Where it listens. */
    String address() {
        return karaf.address();
    }

    /** Asks as the suite's administrator. */
    Rest admin() {
        return karaf.generatedAdmin();
    }

    /** Asks the CRM as one of its users. */
    Rest as(String person) {
        return karaf.rest().as(person, PASSWORD);
    }

    /** Asks the suite with a token that the CRM obtained for one of its users. */
    Rest bearing(String token) {
        return karaf.rest().bearing(token);
    }

    /** A token as a page of the CRM gets it; for an account, or for all where that is empty. */
    String token(String person, String account) {
        return accepted(askForToken(person, account)).body();
    }

    /** The CRM's answer to a page that asks for a token. */
    Rest.Answer askForToken(String person, String account) {
        return as(person)
                .send(
                        "POST",
                        "/crm/nps-token",
                        "application/x-www-form-urlencoded",
                        account.isEmpty() ? "" : "account=" + account);
    }

    /** Signs a browser in, as a person does at the first question for a password. */
    void signIn(Browser browser, String person) {
        browser.open(address().replace("://", "://" + person + ":" + PASSWORD + "@") + "/crm");
        browser.errors();
    }

    /** Signs a browser in to the console. */
    void signInToConsole(Browser browser) {
        String password = karaf.read("etc/nps-admin.password").strip();
        browser.open(address().replace("://", "://nps-admin:" + password + "@") + "/system/console/licenses");
        browser.errors();
    }

    /** Sends an answer of a customer. */
    void rate(String id, String customer, String account, int rating) {
        accepted(admin().post(
                        PROGRAMME + "/responses",
                        "{\"id\":\"%s\",\"rating\":%d,\"customer\":\"%s\",\"account\":\"%s\"}"
                                .formatted(id, rating, customer, account)));
    }

    @Override
    public void close() {
        karaf.close();
    }
}

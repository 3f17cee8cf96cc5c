// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.Band;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.service.ScoreService;
import org.npsuite.service.TokenService;

class FragmentServletTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ServletContextHandler context = new ServletContextHandler(server, "/");
        context.addServlet(new ServletHolder(new FragmentServlet(scores(), tokens())), "/nps/fragment/score");
        context.addServlet(new ServletHolder(new FragmentServlet(null, tokens())), "/waiting");
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void saysTheScoreItsIntervalAndWhoItIsMadeOf() throws Exception {
        String html = get("programme=relational", "en").body();

        assertThat(html)
                .contains(
                        "<strong>\u221212</strong> Red flag",
                        "Between \u221220 and \u22123 with 95% confidence, 1,000 answers.",
                        "420 detractors (42%)",
                        "<rect x=\"42.00%\" width=\"28.00%\" height=\"12\" fill=\"#858f9e\"/>");
    }

    @Test
    void speaksFrench() throws Exception {
        HttpResponse<String> answer = get("programme=relational", "fr");

        assertThat(answer.headers().firstValue("Content-Language")).hasValue("fr");
        assertThat(answer.body())
                .contains("Score NPS", "Entre \u221220 et \u22123 avec 95\u00a0% de confiance", "420 détracteurs");
    }

    @Test
    void needsNeitherScriptNorStyle() throws Exception {
        HttpResponse<String> answer = get("programme=relational", "en");

        assertThat(answer.body()).doesNotContain("<script", "<style", "style=", " on", "<p></p>");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void namesNoBandOfTooFewAnswers() throws Exception {
        assertThat(get("programme=small", "en").body())
                .contains("data-state=\"indicative\"", "<p><strong>\u221212</strong></p>", "Indicative only")
                .doesNotContain("Red flag");
    }

    @Test
    void hiddenGroupShowsNoNumber() throws Exception {
        assertThat(get("programme=hidden", "en").body())
                .contains("data-state=\"suppressed\"", "Hidden to protect people")
                .doesNotContain("<strong>", "<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer forged", "Basic a2FyYWY6a2FyYWY="})
    void nobodySeesItWithoutAToken(String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("nps/fragment/score?programme=relational"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("data-state=\"unauthorised\"", "POST …/nps/v1/tokens");
        assertThat(answer.body()).doesNotContain("Red flag");
    }

    @ParameterizedTest(name = "{0} in {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "programme=foreign | en | forbidden | a scope that holds this programme",
                "programme=foreign | fr | forbidden | une portée qui contient ce programme",
                "programme=unknown | fr | not-found | Corrigez son identifiant",
                "programme=relational&from=yesterday | en | error | must be a date such as 2026-01-31",
                "'' | fr | error | Vérifiez programme, from, to et where"
            })
    void aRefusalIsAFragmentThatSaysWhatToDo(String query, String language, String state, String words)
            throws Exception {
        HttpResponse<String> answer = get(query, language);

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(answer.body())
                .startsWith("<section class=\"nps-fragment\" lang=\"" + language + "\" data-state=\"" + state + "\">")
                .contains(words)
                .doesNotContain("<html", "<script", "Jetty");
    }

    @Test
    void whatARefusalRepeatsStaysText() throws Exception {
        assertThat(get("programme=hostile", "en").body()).contains("&lt;b&gt;").doesNotContain("<b>");
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "'', 400",
        "programme=relational&from=yesterday, 400",
        "programme=relational&where=nonsense, 400",
        "programme=unknown, 404",
        "programme=foreign, 403"
    })
    void tellsWhatIsWrongByItsStatus(String query, int status) throws Exception {
        assertThat(get(query, "en").statusCode()).isEqualTo(status);
    }

    @Test
    void asksToComeBackWhileTheScoreIsAway() throws Exception {
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(address("waiting")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("data-state=\"unavailable\"");
    }

    private static HttpResponse<String> get(String query, String language) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("nps/fragment/score?" + query))
                .header("Authorization", "Bearer good")
                .header("Accept-Language", language)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return server.getURI().resolve("/" + path);
    }

    private static ScoreService scores() {
        return (ScoreService) Proxy.newProxyInstance(
                FragmentServletTest.class.getClassLoader(),
                new Class<?>[] {ScoreService.class},
                (proxy, method, given) -> {
                    ScoreQuery query = (ScoreQuery) given[1];
                    return ScoreReport.builder()
                            .definition("nps-1")
                            .query(query)
                            .watermark("w")
                            .total(scoreOf(query.slice().programme()))
                            .build();
                });
    }

    private static Score scoreOf(String programme) {
        return switch (programme) {
            case "relational" -> scoreIn(ScoreState.OK);
            case "small" -> scoreIn(ScoreState.INDICATIVE);
            case "hidden" -> Score.builder().state(ScoreState.SUPPRESSED).build();
            case "hostile" -> throw ProblemException.notAllowed("<b>no</b>");
            case "foreign" -> throw ProblemException.forbidden("Not yours.");
            default -> throw ProblemException.notFound("There is no such programme.");
        };
    }

    private static Score scoreIn(ScoreState state) {
        return Score.builder()
                .state(state)
                .n(1000L)
                .counts(new CategoryCounts(420, 280, 300))
                .published(-12)
                .band(new Band("RED_FLAG", -100))
                .interval(new Interval(0.95, -20.4, -3.4, Interval.Method.ADJUSTED_WALD))
                .build();
    }

    private static TokenService tokens() {
        return new TokenService() {
            @Override
            public String mint(Caller caller, String origin, Duration life) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Caller> verify(String token, Optional<String> origin) {
                return token.equals("good") ? Optional.of(Caller.of("host", Role.VIEWER)) : Optional.empty();
            }
        };
    }
}

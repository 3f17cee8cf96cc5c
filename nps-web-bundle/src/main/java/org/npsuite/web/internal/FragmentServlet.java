// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.npsuite.model.access.Caller;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.service.ScoreService;
import org.npsuite.service.TokenService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * A score as a piece of HTML that a host's server fetches and puts into its own page: {@code GET
 * /nps/fragment/score?programme=…&from=…&to=…&where=…} with a bearer token.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("nps-fragment")
@HttpWhiteboardServletPattern("/nps/fragment/score")
public final class FragmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String BEARER = "Bearer ";

    private final transient ScoreFragment fragment = new ScoreFragment();
    private final transient ProblemFragment problemFragment = new ProblemFragment();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile ScoreService scores;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile TokenService tokens;

    /** Waits for the services it needs. */
    @Activate
    public FragmentServlet() {}

    FragmentServlet(ScoreService scores, TokenService tokens) {
        this.scores = scores;
        this.tokens = tokens;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ScoreService scoring = scores;
        TokenService verifying = tokens;
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        FragmentTexts texts = FragmentTexts.of(request.getLocale());
        if (scoring == null || verifying == null) {
            refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "", texts, response);
            return;
        }
        Optional<Caller> caller = caller(request, verifying);
        if (caller.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(HttpServletResponse.SC_UNAUTHORIZED, "", texts, response);
            return;
        }
        try {
            send(fragment.render(scoring.score(caller.get(), query(request)).total(), texts), texts, response);
        } catch (ProblemException problem) {
            refuse(status(problem), problem.getMessage(), texts, response);
        }
    }

    /** Not {@code sendError}: the container would answer with a page of its own, which no page can take in. */
    private void refuse(int status, String detail, FragmentTexts texts, HttpServletResponse response)
            throws IOException {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        response.setStatus(status);
        send(problemFragment.render(status, detail, texts), texts, response);
    }

    private static void send(String html, FragmentTexts texts, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Language", texts.locale().toLanguageTag());
        response.getWriter().print(html);
    }

    private static Optional<Caller> caller(HttpServletRequest request, TokenService verifying) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> verifying.verify(
                        header.substring(BEARER.length()), Optional.ofNullable(request.getHeader("Origin"))));
    }

    private static ScoreQuery query(HttpServletRequest request) {
        List<Filter> filters = Stream.of(
                        Optional.ofNullable(request.getParameterValues("where")).orElse(new String[0]))
                .map(Filter::parse)
                .toList();
        String programme = Optional.ofNullable(request.getParameter("programme"))
                .orElseThrow(() -> ProblemException.invalid("\"programme\" is missing."));
        Window window = new Window(date(request, "from"), date(request, "to"));
        return ScoreQuery.builder()
                .slice(new Slice(programme, window, filters))
                .detail(Detail.COUNTS)
                .build();
    }

    private static Optional<LocalDate> date(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name)).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("\"" + name + "\" must be a date such as 2026-01-31.");
        }
    }

    private static int status(ProblemException problem) {
        return switch (problem.problem()) {
            case INVALID, TOO_LARGE -> HttpServletResponse.SC_BAD_REQUEST;
            case NOT_ALLOWED -> 422;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT, STALE -> HttpServletResponse.SC_CONFLICT;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}

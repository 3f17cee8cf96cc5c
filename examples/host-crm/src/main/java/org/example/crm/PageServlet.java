// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardResource;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The pages: all accounts, and one. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("crm-pages")
@HttpWhiteboardServletPattern({"/crm", "/crm/accounts/*"})
@HttpWhiteboardResource(pattern = "/crm/res/*", prefix = "/web")
public final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Nothing inline, nothing from elsewhere. Pictures are saved as PNG by way of a blob. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "frame-src 'self'; img-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final transient Register register;
    private final transient Suite suite;
    private final transient Templates templates = new Templates();

    @Activate
    public PageServlet(@Reference Register register, @Reference Suite suite) {
        this.register = register;
        this.suite = suite;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Person person = SignIn.person(request);
        Texts texts = Texts.of(request.getLocale());
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Map<String, Object> page = new HashMap<>();
        page.put("t", texts.lambda());
        page.put("language", texts.language());
        page.put("person", person.identity());
        page.put("programme", suite.programme());
        String template = "accounts";
        if (path.isEmpty()) {
            page.putAll(accounts(person, texts));
        } else {
            // Another team's account and none at all get the same answer.
            Optional<Account> account =
                    register.accountsOf(person).stream().filter(known -> known.id().equals(path)).findFirst();
            if (account.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            page.putAll(account(person, account.get(), request.getParameter("contact"), texts));
            template = "account";
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", texts.language());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        templates.render(template, page, response.getWriter());
    }

    private Map<String, Object> accounts(Person person, Texts texts) {
        Map<String, JsonNode> scores = new HashMap<>();
        if (person.works()) {
            suite.token(person, Optional.empty())
                    .flatMap(suite::accounts)
                    .ifPresent(answer -> answer.path("groups")
                            .forEach(score -> scores.put(score.at("/group/account").asText(), score)));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Account account : register.accountsOf(person)) {
            rows.add(Map.of(
                    "id", account.id(),
                    "name", account.name(),
                    "segment", account.segment(),
                    "region", account.region(),
                    "score", score(scores.get(account.id()), texts),
                    "answers", texts.number(Optional.ofNullable(scores.get(account.id()))
                            .map(score -> score.path("n").asLong())
                            .orElse(0L)),
                    "interval", interval(scores.get(account.id()), texts)));
        }
        return Map.of("works", person.works(), "accounts", rows);
    }

    private static String score(JsonNode score, Texts texts) {
        return score != null && score.hasNonNull("score") ? texts.number(score.path("score").asLong()) : "–";
    }

    private static String interval(JsonNode score, Texts texts) {
        JsonNode interval = score == null ? null : score.path("interval");
        return interval == null || !interval.hasNonNull("low")
                ? ""
                : texts.get(
                        "interval",
                        texts.number(Math.round(interval.path("low").asDouble())),
                        texts.number(Math.round(interval.path("high").asDouble())));
    }

    private Map<String, Object> account(Person person, Account account, String wanted, Texts texts) {
        List<Contact> contacts = register.contactsAt(account.id());
        Contact shown = contacts.stream()
                .filter(contact -> contact.id().equals(wanted))
                .findFirst()
                .orElse(contacts.get(0));
        Optional<String> token = suite.token(person, Optional.of(account.id()));
        Map<String, Object> page = new HashMap<>();
        page.put("account", account);
        page.put(
                "contacts",
                contacts.stream()
                        .map(contact -> Map.of("id", contact.id(), "post", contact.post(), "shown", contact == shown))
                        .toList());
        page.put("contact", shown);
        page.put("token", token.orElse(""));
        page.put(
                "fragment",
                token.flatMap(known -> suite.fragment(known, account.id(), texts.language())).orElse(""));
        return page;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.felix.webconsole.AbstractWebConsolePlugin;
import org.apache.felix.webconsole.WebConsoleConstants;

/** One page of the category NPS: a template, its values, and what may be posted to it. */
abstract class Page extends AbstractWebConsolePlugin {

    static final String CATEGORY = "NPS";

    /** The page that comes first; the files of all pages are asked from it, so that a browser keeps one copy. */
    static final String FIRST = "nps";

    private static final long serialVersionUID = 1L;

    /** All pages by label, in the order of the menu within a page. */
    private static final List<String> LABELS = List.of(
            FIRST,
            "nps-explore",
            "nps-benchmarks",
            "nps-goals",
            "nps-responses",
            "nps-extensions",
            "nps-doctor",
            "nps-settings");

    /** The style sheet of tables and lists, for the pages that have some. */
    static final String TABLES = "tables.css";

    /** Endings of the static files there are. */
    private static final Pattern FILE = Pattern.compile("\\.(?:js|css|svg)$");

    /** Those that were asked for: they last as long as this bundle. */
    private static final Map<String, PageFile> FILES = new ConcurrentHashMap<>();

    private final transient PageFrame frame;
    private final String label;
    private final String template;
    private final String[] sheets;

    /** @param sheets the style sheets it needs beside that of all pages */
    Page(PageFrame frame, String label, String template, String... sheets) {
        this.frame = frame;
        this.label = label;
        this.template = template;
        this.sheets = sheets.clone();
    }

    /** What the template shows beside the frame. */
    abstract Map<String, Object> values(HttpServletRequest request, Texts texts);

    final PageFrame frame() {
        return frame;
    }

    @Override
    public final String getLabel() {
        return label;
    }

    @Override
    public final String getTitle() {
        return "%" + label + ".title";
    }

    @Override
    public final String getCategory() {
        return CATEGORY;
    }

    @Override
    protected final String[] getCssReferences() {
        return Stream.concat(Stream.of("console.css"), Arrays.stream(sheets))
                .map(sheet -> "/" + FIRST + "/res/" + sheet)
                .toArray(String[]::new);
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        URL url = resource(text(request.getPathInfo()));
        if (url == null) {
            super.doGet(request, response);
        } else {
            file(url).send(request, response);
        }
    }

    private static PageFile file(URL url) throws IOException {
        PageFile known = FILES.get(url.getPath());
        if (known != null) {
            return known;
        }
        PageFile read = PageFile.read(url);
        FILES.put(url.getPath(), read);
        return read;
    }

    /** The static file at a path of this page; null where there is none. */
    private URL resource(String path) {
        String prefix = "/" + label + "/res/";
        return path.startsWith(prefix) && FILE.matcher(path).find() && !path.contains("..")
                ? Page.class.getResource("/res/" + path.substring(prefix.length()))
                : null;
    }

    @Override
    protected final void renderContent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Texts texts = Texts.of(request.getLocale());
        Map<String, Object> values = new HashMap<>(values(request, texts));
        String console = text(request.getAttribute(WebConsoleConstants.ATTR_APP_ROOT));
        values.put("language", texts.locale().toLanguageTag());
        values.put("console", console);
        values.put("resources", console + "/" + FIRST + "/res");
        values.put(
                "menu",
                LABELS.stream().map(other -> link(console, other, texts)).toList());
        // The page holds the secret of the session.
        response.setHeader("Cache-Control", "no-store");
        frame.templates().render(template, values, texts, response.getWriter());
    }

    private Map<String, Object> link(String console, String other, Texts texts) {
        return Map.of(
                "address", console + "/" + other,
                "name", texts.get(other + ".title"),
                "current", other.equals(label));
    }

    static String text(Object attribute) {
        return Optional.ofNullable(attribute).map(Object::toString).orElse("");
    }
}

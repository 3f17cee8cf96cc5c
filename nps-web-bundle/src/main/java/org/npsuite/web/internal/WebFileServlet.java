// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves the components to any page. The files are public and hold no data; what a component shows it asks from REST
 * with the token of its reader.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("nps-web")
@HttpWhiteboardServletPattern("/nps/web/*")
public final class WebFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Nothing but our own files, no script or style inside a page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final transient WebFiles files;
    private final String policy;

    /** Reads the files of this bundle. */
    @Activate
    public WebFileServlet(BundleContext context, @Reference WebSettings settings) {
        this(WebFiles.of(context.getBundle()), settings.frameAncestors());
    }

    /** @param ancestors origins that may frame our pages, beside our own */
    WebFileServlet(WebFiles files, List<String> ancestors) {
        this.files = files;
        this.policy = POLICY
                + String.join(
                        " ",
                        Stream.concat(Stream.of("'self'"), ancestors.stream()).toList());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<WebFile> lasting = files.findInEdition(path);
        Optional<WebFile> file = lasting.or(() -> files.find(path));
        protect(response);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", lasting.isPresent() ? FOR_EVER : ASK_AGAIN);
        send(file.get(), request, response);
    }

    private void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        // Modules are always fetched with CORS: a CRM on another origin may load these public files.
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static void send(WebFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean compress = accepts(request, "gzip");
        String etag = compress ? file.etag().replaceFirst("\"$", "-gzip\"") : file.etag();
        response.setHeader("ETag", etag);
        response.setHeader("Vary", "Accept-Encoding");
        if (matches(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] content = compress ? file.compressed() : file.content();
        if (compress) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(file.type());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean accepts(HttpServletRequest request, String encoding) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains(encoding) && !accepted.contains(encoding + ";q=0");
    }

    private static boolean matches(String known, String etag) {
        return known != null && (known.equals("*") || known.contains(etag));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.web.internal;

import com.samskivert.mustache.Template;
import java.util.Map;

/** What stands in place of a score that cannot be shown: why, and what to do, for a page that takes in whatever comes. */
final class ProblemFragment {

    private final Template template = FragmentTemplates.load("problem.html");

    /**
     * The fragment.
     *
     * @param status of HTTP
     * @param detail the service's own words, in English; empty where it has none
     */
    String render(int status, String detail, FragmentTexts texts) {
        String state = state(status);
        return template.execute(Map.of(
                "language", texts.locale().toLanguageTag(),
                "state", state,
                "heading", texts.get("problem.heading"),
                "text", texts.get("problem." + state),
                "detail", detail));
    }

    /** As the web components call it. */
    private static String state(int status) {
        return switch (status) {
            case 401 -> "unauthorised";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 503 -> "unavailable";
            default -> "error";
        };
    }
}

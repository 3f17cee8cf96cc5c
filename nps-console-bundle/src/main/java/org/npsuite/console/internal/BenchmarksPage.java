// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A programme among the published figures, and where these come from. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=nps-benchmarks",
            "felix.webconsole.title=%nps-benchmarks.title",
            "felix.webconsole.category=" + Page.CATEGORY
        })
public final class BenchmarksPage extends ComponentPage {

    private static final long serialVersionUID = 1L;

    /** Takes what all pages share. */
    @Activate
    public BenchmarksPage(@Reference PageFrame frame) {
        super(frame, "nps-benchmarks", "benchmarks.js", TABLES);
    }
}

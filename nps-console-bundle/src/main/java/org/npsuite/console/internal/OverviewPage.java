// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A programme at a glance: score, course, where it hurts, benchmark, goals. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=nps",
            "felix.webconsole.title=%nps.title",
            "felix.webconsole.category=" + Page.CATEGORY
        })
public final class OverviewPage extends ComponentPage {

    private static final long serialVersionUID = 1L;

    /** Takes what all pages share. */
    @Activate
    public OverviewPage(@Reference PageFrame frame) {
        super(frame, FIRST, "overview.js");
    }
}

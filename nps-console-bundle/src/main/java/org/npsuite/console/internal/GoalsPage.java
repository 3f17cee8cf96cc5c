// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Targets: how each stands, and the form to set one. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=nps-goals",
            "felix.webconsole.title=%nps-goals.title",
            "felix.webconsole.category=" + Page.CATEGORY
        })
public final class GoalsPage extends ComponentPage {

    private static final long serialVersionUID = 1L;

    /** Takes what all pages share. */
    @Activate
    public GoalsPage(@Reference PageFrame frame) {
        super(frame, "nps-goals", "goals.js", TABLES);
    }
}

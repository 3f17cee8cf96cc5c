// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Any slice, any grouping, and what changed between two windows. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=nps-explore",
            "felix.webconsole.title=%nps-explore.title",
            "felix.webconsole.category=" + Page.CATEGORY
        })
public final class ExplorePage extends ComponentPage {

    private static final long serialVersionUID = 1L;

    /** Takes what all pages share. */
    @Activate
    public ExplorePage(@Reference PageFrame frame) {
        super(frame, "nps-explore", "explore.js");
    }
}

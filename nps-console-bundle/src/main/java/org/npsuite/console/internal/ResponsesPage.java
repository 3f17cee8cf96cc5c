// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single answers: found, excluded, imported. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=nps-responses",
            "felix.webconsole.title=%nps-responses.title",
            "felix.webconsole.category=" + Page.CATEGORY
        })
public final class ResponsesPage extends ComponentPage {

    private static final long serialVersionUID = 1L;

    /** Takes what all pages share. */
    @Activate
    public ResponsesPage(@Reference PageFrame frame) {
        super(frame, "nps-responses", "responses.js", TABLES);
    }
}

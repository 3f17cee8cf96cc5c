// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.List;
import org.npsuite.model.response.Programme;

/** The programmes of the host. */
public final class ProgrammesPage {

    private ProgrammesPage() {}

    public static Page of(List<Programme> programmes, Wording wording) {
        Table table = new Table(wording.text("programmes.empty"))
                .text(wording.text("column.programme"))
                .text(wording.text("column.name"))
                .text(wording.text("column.kind"))
                .text(wording.text("column.zone"))
                .text(wording.text("column.sector"))
                .text(wording.text("column.respondents"));
        programmes.forEach(programme -> table.row(
                programme.id(),
                programme.name(),
                programme.kind().name(),
                programme.zone().getId(),
                programme
                        .sector()
                        .map(sector -> sector.scheme() + " " + sector.code())
                        .orElse(Figures.ABSENT),
                wording.text(programme.anonymity().isPresent() ? "respondents.anonymous" : "respondents.identified")));
        return new Page().table(table);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.List;
import org.npsuite.model.score.Absence;

/** Why figures are not given: one line each, in the service's words, the same words once. */
final class Absences {

    private Absences() {}

    static void add(Page page, List<Absence> absent) {
        absent.stream().map(Absence::sentence).distinct().forEach(page::line);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.response.Programme;
import org.npsuite.service.ProgrammeService;

/** Completes ids of programmes. */
@Service
public final class ProgrammeCompleter extends ServiceCompleter {

    @Override
    List<String> candidates(Desk desk, List<String> words) {
        return desk.service(ProgrammeService.class).list(desk.caller()).stream()
                .map(Programme::id)
                .toList();
    }
}

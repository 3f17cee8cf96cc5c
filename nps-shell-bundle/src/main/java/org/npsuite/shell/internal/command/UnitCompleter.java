// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.slice.Unit;

/** Completes what is counted. */
@Service
public final class UnitCompleter extends ConstantCompleter {

    public UnitCompleter() {
        super(Unit.values());
    }
}

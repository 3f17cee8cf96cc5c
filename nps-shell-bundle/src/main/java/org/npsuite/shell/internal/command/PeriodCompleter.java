// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.slice.Period;

/** Completes the step of a series. */
@Service
public final class PeriodCompleter extends ConstantCompleter {

    public PeriodCompleter() {
        super(Period.values());
    }
}

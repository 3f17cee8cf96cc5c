// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.goal.Measure;

/** Completes what has to reach a target. */
@Service
public final class MeasureCompleter extends ConstantCompleter {

    public MeasureCompleter() {
        super(Measure.values());
    }
}

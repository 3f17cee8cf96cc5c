// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.ImportRequest.Format;

/** Completes how a file is written. */
@Service
public final class FormatCompleter extends ConstantCompleter {

    public FormatCompleter() {
        super(Format.values());
    }
}

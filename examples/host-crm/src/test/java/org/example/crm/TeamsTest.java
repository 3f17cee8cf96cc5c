// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import org.npsuite.spi.host.TeamDirectory;
import org.npsuite.testkit.host.TeamDirectoryContract;

class TeamsTest extends TeamDirectoryContract {

    @Override
    protected TeamDirectory directory() {
        return new Directories(new Register());
    }

    @Override
    protected String member() {
        return "desk-north";
    }

    @Override
    protected String customer() {
        return "C-10011";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import java.util.Optional;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.host.CustomerDirectory;
import org.npsuite.testkit.host.CustomerDirectoryContract;

class CustomersTest extends CustomerDirectoryContract {

    @Override
    protected CustomerDirectory directory() {
        return new Directories(new Register());
    }

    @Override
    protected Customer known() {
        return new Customer("C-10011", "Buyer, Alpha Woodworks", Optional.of("A-1001"));
    }
}

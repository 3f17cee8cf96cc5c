// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.host.CustomerDirectory;

/**
 * What every directory of customers must hold to: it finds whom it lists in whatever case, keeps to the limit of a
 * search, and says nothing rather than something wrong of what it does not know. Extend it with a directory of your host.
 */
public abstract class CustomerDirectoryContract {

    /** Belongs to nobody: an id no host gives. */
    private static final String UNKNOWN = "nobody has this id \u2013 \u0000";

    /** The directory under test. */
    protected abstract CustomerDirectory directory();

    /** A customer it knows. */
    protected abstract Customer known();

    @Test
    void aKnownCustomerIsFoundById() {
        assertThat(directory().find(known().id())).contains(known());
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        assertThat(directory().find(UNKNOWN)).isEmpty();
    }

    @Test
    void aKnownCustomerIsFoundByNameAndById() {
        assertThat(directory().search(known().name(), 100)).contains(known());
        assertThat(directory().search(known().id(), 100)).contains(known());
    }

    @Test
    void caseDoesNotMatterToASearch() {
        assertThat(directory().search(known().name().toLowerCase(Locale.ROOT), 100))
                .contains(known());
        assertThat(directory().search(known().name().toUpperCase(Locale.ROOT), 100))
                .contains(known());
    }

    @Test
    void aSearchKeepsToItsLimit() {
        assertThat(directory().search("", 1)).hasSizeLessThanOrEqualTo(1);
        assertThat(directory().search(UNKNOWN, 10)).isEqualTo(List.of());
    }

    @Test
    void countsOfAPopulationAreNeverNegative() {
        assertThat(directory().population("any", "segment").values()).allMatch(count -> count >= 0);
    }

    @Test
    void ofAnAttributeItDoesNotKnowItKnowsNoPopulation() {
        assertThat(directory().population("any", UNKNOWN)).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

/** A part of the contract: tests of one subject. */
interface EngineTest {

    /** The engine under test, new for each test. */
    Subject subject();
}

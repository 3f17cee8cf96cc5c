// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.data;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One generated answer.
 *
 * @param number its place in the journal, from 1
 * @param values a value of each of {@link Attribute#ALL}, as an index of its labels
 * @param customer who answered, from 0
 * @param rating 0 to 10
 * @param answeredAt in 2025, to the second
 */
public record Answer(long number, int[] values, long customer, int rating, Instant answeredAt) {

    /** The response's id. */
    public String id() {
        return "r" + number;
    }

    /** The customer's id. */
    public String customerId() {
        return "customer-" + customer;
    }

    /** The value of an attribute. */
    public String value(Attribute attribute) {
        return attribute.labels().get(values[attribute.ordinal()]);
    }

    /** The day it counts in; the programme's zone is UTC. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(Math.floorDiv(answeredAt.getEpochSecond(), 86_400));
    }
}

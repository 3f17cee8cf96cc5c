// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack breaks the rules and is not used at all. */
public final class PackRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    /** @param complaints at least one */
    public PackRefusedException(List<Complaint> complaints) {
        super(complaints.stream().map(Complaint::toString).collect(Collectors.joining("; ")));
        this.complaints = List.copyOf(complaints);
    }

    /** One complaint about a whole file. */
    public PackRefusedException(String file, String reason) {
        this(List.of(new Complaint(file, 0, reason)));
    }

    /** What is wrong, at least one thing. */
    public List<Complaint> complaints() {
        return complaints;
    }
}

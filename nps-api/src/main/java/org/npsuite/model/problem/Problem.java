// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.problem;

/** The kinds of trouble a caller can be in. */
public enum Problem {
    /** The request does not parse: a wrong type, malformed text. */
    INVALID,
    /** The request parses, but asks for something that is not allowed. */
    NOT_ALLOWED,
    /** The caller's role or scope does not reach this far. */
    FORBIDDEN,
    /** There is no such resource, or none that this caller may know of. */
    NOT_FOUND,
    /** The resource is not, or no longer, what the request supposes. */
    CONFLICT,
    /** The caller's version of the resource is not the latest. */
    STALE,
    /** The request is larger than the suite accepts. */
    TOO_LARGE,
    /** A part that is needed is away at the moment; the same request may succeed later. */
    UNAVAILABLE
}

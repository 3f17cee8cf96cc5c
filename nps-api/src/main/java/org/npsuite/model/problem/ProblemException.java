// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.problem;

import java.util.Objects;

/**
 * Tells a caller what is wrong and what to do next. The message is shown to people: it carries no personal data, no
 * path and no class name.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /**
     * @param problem the kind of trouble
     * @param message one or two sentences: what is wrong, what to do next
     */
    public ProblemException(Problem problem, String message) {
        this(problem, message, null);
    }

    /** As {@link #ProblemException(Problem, String)}, keeping the cause for the log. */
    public ProblemException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /** The kind of trouble. */
    public Problem problem() {
        return problem;
    }

    /** The request does not parse. */
    public static ProblemException invalid(String message) {
        return new ProblemException(Problem.INVALID, message);
    }

    /** The request parses but is not allowed. */
    public static ProblemException notAllowed(String message) {
        return new ProblemException(Problem.NOT_ALLOWED, message);
    }

    /** The caller may not do this. */
    public static ProblemException forbidden(String message) {
        return new ProblemException(Problem.FORBIDDEN, message);
    }

    /** There is no such resource. */
    public static ProblemException notFound(String message) {
        return new ProblemException(Problem.NOT_FOUND, message);
    }

    /** The resource is in another state than the request supposes. */
    public static ProblemException conflict(String message) {
        return new ProblemException(Problem.CONFLICT, message);
    }

    /**
     * A part is away for the moment. In one wording, whichever part it is and whoever misses it.
     *
     * @param part what is away, at the beginning of a sentence, such as {@code The store}
     */
    public static ProblemException away(String part) {
        return unavailable(
                part + " is away at the moment. Try again in a few seconds; if it lasts, ask an administrator to run "
                        + "nps:doctor.",
                null);
    }

    /** A part is away for the moment, or the request cannot be served for another reason that passes. */
    public static ProblemException unavailable(String message, Throwable cause) {
        return new ProblemException(Problem.UNAVAILABLE, message, cause);
    }
}

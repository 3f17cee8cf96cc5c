// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

/** The media types of the contract. */
public final class MediaTypes {

    public static final String JSON = "application/json";

    /** Errors, RFC 9457. */
    public static final String PROBLEM = "application/problem+json";

    /** One JSON object per line. */
    public static final String NDJSON = "application/x-ndjson";

    public static final String CSV = "text/csv";

    private MediaTypes() {}
}

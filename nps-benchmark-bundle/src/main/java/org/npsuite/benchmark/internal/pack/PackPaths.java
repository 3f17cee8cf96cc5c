// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.util.regex.Pattern;

/** Names of files inside a pack: plain, relative, and never outside of it. */
public final class PackPaths {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private PackPaths() {}

    /** Whether the path stays inside; a segment never begins with a dot, so there is no way up. */
    public static boolean isInside(String path) {
        return path.length() <= 200 && PLAIN.matcher(path).matches();
    }
}

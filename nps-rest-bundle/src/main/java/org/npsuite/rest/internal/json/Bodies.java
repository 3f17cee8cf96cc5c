// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import java.io.IOException;
import java.io.InputStream;

/** What to do with the body of a request that is refused before its end. */
public final class Bodies {

    /** Senders of more than this see the connection close. */
    private static final long PATIENCE = 32_000_000;

    private Bodies() {}

    /** Reads on for a while, so that a sender who looks at the answer only when all is sent still gets it. */
    public static void drain(InputStream body) {
        byte[] buffer = new byte[8192];
        long left = PATIENCE;
        try {
            int read = body.read(buffer);
            while (left > 0 && read >= 0) {
                left -= read;
                read = body.read(buffer);
            }
        } catch (IOException e) {
            // The sender has gone: nobody waits for the answer.
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.time.Duration;
import java.util.Optional;
import org.npsuite.model.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Mints the bearer tokens with which a browser asks on behalf of a caller. */
@ProviderType
public interface TokenService {

    /** Longest life of a token. */
    Duration LONGEST = Duration.ofMinutes(10);

    /**
     * Mints a token.
     *
     * @param caller what the token stands for: never more than the one who asks for it may do
     * @param origin the only web origin it may be used from, such as {@code https://crm.example.com}
     * @param life how long it is good for, at most {@link #LONGEST}
     */
    String mint(Caller caller, String origin, Duration life);

    /**
     * The caller a token stands for.
     *
     * @param origin the origin of the request, where the browser sent one
     * @return empty if the token is expired, forged or from another origin
     */
    Optional<Caller> verify(String token, Optional<String> origin);
}

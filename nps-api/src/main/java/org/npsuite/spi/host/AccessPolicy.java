// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.host;

import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides what a caller may see. The host's own policy, registered with a higher {@code service.ranking}, replaces the
 * embedded one, which goes by JAAS roles and denies whoever has none.
 */
@ConsumerType
public interface AccessPolicy {

    /**
     * What the caller may see and do. Asked once per request.
     *
     * @return {@link AccessScope#NOTHING} for a caller it does not know; never {@code null}
     */
    AccessScope scope(Caller caller);
}

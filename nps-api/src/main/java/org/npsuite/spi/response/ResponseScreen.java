// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.response;

import java.util.Optional;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Response;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at each response before it is recorded. All registered screens are asked, highest {@code service.ranking}
 * first; the first objection refuses the response. One that fails is passed over and reported to the administrator: it
 * never costs the sender an answer.
 */
@ConsumerType
public interface ResponseScreen {

    /**
     * Whether to refuse a response.
     *
     * @return why, for the sender, without repeating what the respondent wrote; empty = let it pass
     */
    Optional<String> objection(Programme programme, Response response);
}

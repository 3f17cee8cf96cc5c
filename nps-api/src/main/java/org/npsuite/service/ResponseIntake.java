// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongConsumer;
import org.npsuite.model.access.Caller;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Response;
import org.osgi.annotation.versioning.ProviderType;

/** Where responses come in. */
@ProviderType
public interface ResponseIntake {

    /**
     * Records one response. When it returns with {@code RECORDED}, the response is durable.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND} for an unknown programme;
     *     {@code NOT_ALLOWED} if the answer is dated before 1990 or more than a day ahead, or a screen objects;
     *     {@code FORBIDDEN}; {@code UNAVAILABLE}
     */
    Receipt submit(Caller caller, String programme, Response response);

    /**
     * Records a file or stream of responses, in batches, in constant memory. A bad line never loses a good one; a
     * stream that breaks off has recorded what came before.
     *
     * @param caller who imports
     * @param request what the stream holds
     * @param stream its bytes; not closed
     * @param progress told now and then how many lines have been read; may be slow, must not fail
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND}, {@code FORBIDDEN}, {@code INVALID} if a
     *     CSV's header does not fit its mapping, {@code UNAVAILABLE} if the store goes away (import again with the
     *     same key: nothing is counted twice)
     * @throws IOException if the stream breaks off
     */
    ImportReport bulk(Caller caller, ImportRequest request, InputStream stream, LongConsumer progress)
            throws IOException;

    /**
     * The imports into a programme that this node has under way, and the latest twenty that ended since the suite
     * started, whoever sent them; the one that began last first. For whoever may import.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_FOUND} for an unknown programme; {@code FORBIDDEN}
     * @since 1.1
     */
    default List<ImportRun> imports(Caller caller, String programme) {
        return List.of();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;

/** What a test expects of a refusal. */
public final class Problems {

    private Problems() {}

    /** It is a problem of this kind. */
    public static Consumer<Throwable> problem(Problem kind) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(ProblemException.class);
            assertThat(((ProblemException) thrown).problem()).isEqualTo(kind);
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.benchmark;

import org.npsuite.model.benchmark.BenchmarkPack;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Brings industry figures. Register one as a service and its pack stands beside the others within a second; unregister
 * it and the pack is gone. Nothing else is needed: see docs/write-a-benchmark-bundle.md.
 */
@ConsumerType
public interface BenchmarkSource {

    /**
     * The pack. Called when the service appears or its properties change, never per question. A pack that breaks the
     * rules, or an exception, is reported to the administrator and leaves this source without figures.
     */
    BenchmarkPack pack();
}

// SPDX-License-Identifier: Apache-2.0

/** Benchmarks: the registry of packs, the comparison, and the stock pack, which comes as data like any other. */
@Header(name = BundlePacks.HEADER, value = "packs/stock/datapackage.json")
package org.npsuite.benchmark.internal;

import org.npsuite.benchmark.internal.registry.BundlePacks;
import org.osgi.annotation.bundle.Header;

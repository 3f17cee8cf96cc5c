// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;

/** The pack that comes with this bundle, read as the bundle reads it. */
public final class StockPack {

    private StockPack() {}

    public static BenchmarkPack read() throws PackRefusedException {
        PackFiles files = (path, limit) -> {
            try (InputStream in = StockPack.class.getResourceAsStream("/packs/stock/" + path)) {
                return BoundedBytes.read(in, limit, path);
            } catch (IOException e) {
                throw new PackRefusedException(path, "does not read");
            }
        };
        return new PackReader(new PackRules(Taxonomies.load())).read(files, "datapackage.json", "stock");
    }
}

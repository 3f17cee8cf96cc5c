// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.npsuite.benchmark.internal.pack.PackInMemory;

/** The pack printed in docs/write-a-benchmark-bundle.md is one that the suite takes. */
class DocumentedPackTest {

    @Test
    void thePackInTheDocumentationIsGood() throws Exception {
        String document = Files.readString(Path.of("../docs/write-a-benchmark-bundle.md"));
        PackInMemory pack = new PackInMemory();
        for (String file : new String[] {"datapackage.json", "sources.csv", "observations.csv"}) {
            pack.with(file, block(document, file));
        }

        assertThat(pack.pack().name()).isEqualTo("garden-centres-data");
        assertThat(pack.pack().observations()).hasSize(2);
    }

    private static String block(String document, String file) {
        Matcher matcher = Pattern.compile("`pack/" + Pattern.quote(file) + "`\n\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(document);
        assertThat(matcher.find()).as("%s in the documentation", file).isTrue();
        return matcher.group(1);
    }
}

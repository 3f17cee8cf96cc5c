// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

/** Text that would run, were it ever taken for markup, script, or a variable of the console. */
final class Hostile {

    /** Short enough for every field. */
    static final String TEXT = "'\"><img src=x onerror=npsHarm=1>${pluginTitle}";

    /** True where the text became more than text. */
    static final String HARMED =
            """
            const all = root => [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
            return 'npsHarm' in window || all(document).some(e => e.matches('img[src="x"], [onerror], b:empty'));""";

    private Hostile() {}
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

class SettingsPageTest {

    private static final Bundle OURS = stub(Bundle.class, Map.of("getSymbolicName", "org.npsuite.nps-scoring-bundle"));
    private static final Bundle OTHERS = stub(Bundle.class, Map.of("getSymbolicName", "com.example.crm"));

    private static final AttributeDefinition LIMIT = stub(
            AttributeDefinition.class,
            Map.of(
                    "getName",
                    "Indicative below",
                    "getDescription",
                    "Answers <under> which a score is only indicative",
                    "getDefaultValue",
                    new String[] {"30"},
                    "getType",
                    AttributeDefinition.INTEGER));
    private static final AttributeDefinition SECRET = stub(
            AttributeDefinition.class,
            Map.of(
                    "getName",
                    "Key",
                    "getDescription",
                    "",
                    "getDefaultValue",
                    new String[] {"hunter2"},
                    "getType",
                    AttributeDefinition.PASSWORD));

    private static Console console;

    @BeforeAll
    static void start() throws Exception {
        MetaTypeInformation information = stub(
                MetaTypeInformation.class,
                Map.of(
                        "getPids", new String[] {"org.npsuite.scoring"},
                        "getFactoryPids", new String[0],
                        "getObjectClassDefinition", definition()));
        MetaTypeService metaTypes = (MetaTypeService) Proxy.newProxyInstance(
                SettingsPageTest.class.getClassLoader(),
                new Class<?>[] {MetaTypeService.class},
                (proxy, method, given) -> given[0] == OURS ? information : null);
        BundleContext context = stub(BundleContext.class, Map.of("getBundles", new Bundle[] {OTHERS, OURS}));
        PageFrame frame = new PageFrame(new BearerTokens(null), Fakes.config());
        console = new Console(new SettingsPage(frame, metaTypes, context));
    }

    @AfterAll
    static void stop() throws Exception {
        console.close();
    }

    @Test
    void leadsToTheConsolesFormOfEachPart() throws Exception {
        assertThat(console.browser().get("nps-settings").body())
                .contains("<h1>One part can be set</h1>", "href=\"/system/console/configMgr/org.npsuite.scoring\"");
    }

    @Test
    void saysWhatEachSettingMeansAndWhatHoldsUnlessSet() throws Exception {
        assertThat(console.browser().get("nps-settings").body())
                .contains("Indicative below", "Answers &lt;under&gt; which", "is-value\">30<");
    }

    @Test
    void showsNoSecret() throws Exception {
        assertThat(console.browser().get("nps-settings").body()).doesNotContain("hunter2");
    }

    private static ObjectClassDefinition definition() {
        return stub(
                ObjectClassDefinition.class,
                Map.of(
                        "getName", "NPS score",
                        "getDescription", "How scores are published",
                        "getAttributeDefinitions", new AttributeDefinition[] {LIMIT, SECRET}));
    }

    /** Answers each method by its name. */
    private static <T> T stub(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                SettingsPageTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().equals("equals")) {
                        return proxy == given[0];
                    }
                    return answers.get(method.getName());
                }));
    }
}

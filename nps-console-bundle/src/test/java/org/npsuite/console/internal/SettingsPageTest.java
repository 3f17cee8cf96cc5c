// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
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
                    "getID",
                    "indicative.below",
                    "getName",
                    "Indicative below",
                    "getDescription",
                    "Answers <under> which a score is only indicative",
                    "getDefaultValue",
                    new String[] {"30"},
                    "getCardinality",
                    0,
                    "getType",
                    AttributeDefinition.INTEGER));
    private static final AttributeDefinition SLIP = stub(
            AttributeDefinition.class,
            Map.of(
                    "getID",
                    "shrink.below",
                    "getName",
                    "Shrink below",
                    "getDescription",
                    "",
                    "getDefaultValue",
                    new String[] {"30"},
                    "getCardinality",
                    0,
                    "getType",
                    AttributeDefinition.INTEGER));
    private static final AttributeDefinition SECRET = stub(
            AttributeDefinition.class,
            Map.of(
                    "getID",
                    "key",
                    "getName",
                    "Key",
                    "getDescription",
                    "",
                    "getDefaultValue",
                    new String[] {"hunter2"},
                    "getCardinality",
                    0,
                    "getType",
                    AttributeDefinition.PASSWORD));

    private static Console console;

    @BeforeAll
    static void start() throws Exception {
        MetaTypeInformation information = stub(
                MetaTypeInformation.class,
                Map.of(
                        "getPids", new String[] {"org.npsuite.scoring"},
                        "getFactoryPids", new String[] {"org.npsuite.norm", "org.npsuite.feed"},
                        "getObjectClassDefinition", definition()));
        MetaTypeService metaTypes = (MetaTypeService) Proxy.newProxyInstance(
                SettingsPageTest.class.getClassLoader(),
                new Class<?>[] {MetaTypeService.class},
                (proxy, method, given) -> given[0] == OURS ? information : null);
        Map<String, Configuration[]> configurations = Map.of(
                "(service.pid=org.npsuite.scoring)",
                new Configuration[] {
                    configuration(Map.of("indicative.below", 1500, "shrink.below", "<many>", "key", "swordfish"))
                },
                "(service.factoryPid=org.npsuite.norm)",
                new Configuration[] {configuration(Map.of("service.pid", "org.npsuite.norm~agencies"))});
        ConfigurationAdmin admin = (ConfigurationAdmin) Proxy.newProxyInstance(
                SettingsPageTest.class.getClassLoader(),
                new Class<?>[] {ConfigurationAdmin.class},
                (proxy, method, given) -> configurations.get((String) given[0]));
        BundleContext context = stub(BundleContext.class, Map.of("getBundles", new Bundle[] {OTHERS, OURS}));
        PageFrame frame = new PageFrame(new BearerTokens(null), Fakes.settings());
        console = new Console(new SettingsPage(frame, metaTypes, admin, context)
                .reading(List.of(
                        () -> {
                            throw new IllegalStateException("this report is broken");
                        },
                        () -> null,
                        () -> List.of(
                                new UnusableSetting("org.npsuite.scoring", "shrink.below", "<many>", "30"),
                                new UnusableSetting(
                                        "org.npsuite.goals", "indicative.below", "of another part", "8")))));
    }

    @AfterAll
    static void stop() throws Exception {
        console.close();
    }

    @Test
    void leadsToTheConsolesFormOfEachPart() throws Exception {
        assertThat(page("en"))
                .contains("<h1>3 parts can be set; 2 settings are changed; one value cannot be used</h1>")
                .contains("href=\"/system/console/configMgr/org.npsuite.scoring\"")
                .contains("href=\"/system/console/configMgr/org.npsuite.norm~agencies\"");
    }

    @Test
    void saysWhatIsInForceAndWhatHoldsUnlessSet() throws Exception {
        assertThat(page("en"))
                .contains("Indicative below", "Answers &lt;under&gt; which")
                .contains("nps-value\">1,500<", "changed</span><span class=\"nps-sub\">as delivered: 30<")
                .contains("nps-value\">30<", "as delivered</span>");
        assertThat(page("fr")).contains("nps-value\">1\u202f500<", "par défaut\u00a0: 30<");
    }

    @Test
    void whatCannotBeUsedStandsBesideWhatIsInForce() throws Exception {
        assertThat(page("en"))
                .contains("is-bad\">cannot be used</span><span class=\"nps-sub\">as set: &lt;many&gt;</span>")
                .doesNotContain("of another part");
        assertThat(page("fr")).contains("inutilisable</span><span class=\"nps-sub\">saisi\u00a0: &lt;many&gt;</span>");
    }

    @Test
    void aReportThatFailsTakesNeitherThePageNorAnotherReportAway() throws Exception {
        assertThat(page("en")).contains("one value cannot be used").doesNotContain("this report is broken");
    }

    @Test
    void aKindOfPartOfWhichThereIsNoneYetCanBeAdded() throws Exception {
        assertThat(page("en"))
                .contains("href=\"/system/console/configMgr/org.npsuite.feed\">Add", "There is none yet.");
    }

    @Test
    void showsNoSecret() throws Exception {
        assertThat(page("en")).doesNotContain("hunter2", "swordfish").contains("••••••");
    }

    private static String page(String language) throws Exception {
        return console.browser()
                .get("nps-settings", "Accept-Language", language)
                .body();
    }

    private static Configuration configuration(Map<String, Object> properties) {
        return stub(Configuration.class, Map.of("getProperties", new Hashtable<>(properties)));
    }

    private static ObjectClassDefinition definition() {
        return stub(
                ObjectClassDefinition.class,
                Map.of(
                        "getName", "NPS score",
                        "getDescription", "How scores are published",
                        "getAttributeDefinitions", new AttributeDefinition[] {LIMIT, SLIP, SECRET}));
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

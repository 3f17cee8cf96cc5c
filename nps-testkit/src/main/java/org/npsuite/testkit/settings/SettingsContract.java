// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.npsuite.spi.settings.SettingsReport;
import org.npsuite.spi.settings.UnusableSetting;
import org.npsuite.testkit.Warnings;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A slip in a setting costs that setting's default and one warning, what the console's form refuses is refused in a file
 * too, and what it lets pass at the end of a range is taken unless that end is open, which a form cannot say: least and
 * greatest values are read from the metatype of the bundle, which therefore has to be built.
 */
public abstract class SettingsContract {

    private static final String NONSENSE = "3 apples";

    private final String pid;
    private final Class<? extends Annotation> definition;
    private final List<String> openEnds;

    /**
     * @param pid of the configuration
     * @param definition what may be set
     * @param openEnds the bounds that are refused themselves, such as {@code share = 0}: the form lets them pass, so that
     *     the description has to name them
     */
    protected SettingsContract(String pid, Class<? extends Annotation> definition, String... openEnds) {
        this.pid = pid;
        this.definition = definition;
        this.openEnds = List.of(openEnds);
    }

    /** Reads settings as the component that takes them does. */
    protected abstract SettingsReport read(Map<String, Object> given);

    @Test
    void nothingSetIsNothingToWarnOf() {
        try (Warnings warnings = new Warnings(pid)) {
            assertThat(read(Map.of()).unusable()).isEmpty();
            assertThat(warnings.lines()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoValueOfItsTypeCostsTheDefault() {
        return settings()
                .filter(SettingsContract::isTyped)
                .map(setting -> dynamicTest(key(setting), () -> isReplaced(setting, NONSENSE)));
    }

    @TestFactory
    Stream<DynamicTest> whatTheFormRefusesCostsTheDefault() throws Exception {
        Map<String, Element> attributes = attributes();
        return settings()
                .filter(SettingsContract::isTyped)
                .flatMap(setting -> Stream.concat(
                        beyond(attributes.get(key(setting)), "min", BigDecimal.ONE.negate())
                                .map(value ->
                                        dynamicTest(key(setting) + " = " + value, () -> isReplaced(setting, value))),
                        beyond(attributes.get(key(setting)), "max", BigDecimal.ONE)
                                .map(value ->
                                        dynamicTest(key(setting) + " = " + value, () -> isReplaced(setting, value)))));
    }

    @TestFactory
    Stream<DynamicTest> theEndOfARangeIsTakenUnlessItIsOpen() throws Exception {
        Map<String, Element> attributes = attributes();
        return settings().filter(SettingsContract::isTyped).flatMap(setting -> Stream.of("min", "max")
                .flatMap(end -> beyond(attributes.get(key(setting)), end, BigDecimal.ZERO))
                .map(value -> dynamicTest(end(setting, value), () -> {
                    if (openEnds.contains(end(setting, value))) {
                        isReplaced(setting, value);
                    } else {
                        isTaken(setting, value);
                    }
                })));
    }

    @Test
    void everyOpenEndIsTheEndOfARange() throws Exception {
        Map<String, Element> attributes = attributes();

        assertThat(openEnds)
                .isSubsetOf(settings()
                        .flatMap(setting -> Stream.of("min", "max")
                                .flatMap(end -> beyond(attributes.get(key(setting)), end, BigDecimal.ZERO))
                                .map(value -> end(setting, value)))
                        .toList());
    }

    @Test
    void everySlipIsNamed() {
        Map<String, Object> given = new HashMap<>(Map.of("service.pid", pid));
        List<String> typed = settings()
                .filter(SettingsContract::isTyped)
                .map(SettingsContract::key)
                .toList();
        typed.forEach(key -> given.put(key, NONSENSE));

        assertThat(read(given).unusable()).extracting(UnusableSetting::key).containsExactlyInAnyOrderElementsOf(typed);
    }

    private void isReplaced(Method setting, String value) {
        String instead = String.valueOf(setting.getDefaultValue());
        try (Warnings warnings = new Warnings(pid)) {
            assertThat(read(Map.of(key(setting), value)).unusable())
                    .containsExactly(new UnusableSetting(pid, key(setting), value, instead));
            assertThat(warnings.lines()).singleElement().asString().contains(key(setting), value, instead);
        }
    }

    private void isTaken(Method setting, String value) {
        assertThat(read(Map.of(key(setting), value)).unusable()).isEmpty();
    }

    private static String end(Method setting, String value) {
        return key(setting) + " = " + value;
    }

    private Stream<Method> settings() {
        return Arrays.stream(definition.getDeclaredMethods());
    }

    private static boolean isTyped(Method setting) {
        return setting.getReturnType().isPrimitive();
    }

    private static String key(Method setting) {
        return setting.getName().replace('_', '.');
    }

    /** A value so far beyond an end of a range; none where there is no such end. */
    private static Stream<String> beyond(Element attribute, String end, BigDecimal step) {
        return attribute.hasAttribute(end)
                ? Stream.of(
                        new BigDecimal(attribute.getAttribute(end)).add(step).toPlainString())
                : Stream.empty();
    }

    /** What the metatype says of each setting. */
    private Map<String, Element> attributes() throws Exception {
        String name = "OSGI-INF/metatype/" + definition.getName() + ".xml";
        try (InputStream metatype = definition.getClassLoader().getResourceAsStream(name)) {
            assertThat(metatype).as(name).isNotNull();
            NodeList list = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(metatype)
                    .getElementsByTagName("AD");
            Map<String, Element> attributes = new HashMap<>();
            IntStream.range(0, list.getLength())
                    .mapToObj(list::item)
                    .map(Element.class::cast)
                    .forEach(attribute -> attributes.put(attribute.getAttribute("id"), attribute));
            return attributes;
        }
    }
}

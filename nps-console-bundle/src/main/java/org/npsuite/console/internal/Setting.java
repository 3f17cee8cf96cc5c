// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.npsuite.spi.settings.UnusableSetting;
import org.osgi.service.metatype.AttributeDefinition;

/**
 * One setting and the value in force, as its reader writes it. Two habits of our metatype texts are understood: a unit
 * stands in brackets after the name, as in "Patience (ms)", and a value that means another begins a clause of the
 * description, as in "Empty: only pages of this server" or "0: no limit".
 */
final class Setting {

    private static final String HIDDEN = "\u2022".repeat(6);
    private static final Pattern UNIT = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final AttributeDefinition definition;
    private final Object configured;
    private final Optional<UnusableSetting> unusable;
    private final Texts texts;
    private final Matcher unit;

    /**
     * @param configured what the configuration holds; null where it leaves the setting alone
     * @param unusable where that cannot be used
     */
    Setting(AttributeDefinition definition, Object configured, Optional<UnusableSetting> unusable, Texts texts) {
        this.definition = definition;
        this.configured = unusable.<Object>map(UnusableSetting::instead).orElse(configured);
        this.unusable = unusable;
        this.texts = texts;
        this.unit = UNIT.matcher(definition.getName());
    }

    /** What a template shows of it. */
    Map<String, Object> row() {
        List<String> inForce = isSet() ? values(configured) : usual();
        return Map.of(
                "name", unit.matches() ? unit.group(1) : definition.getName(),
                "description", description(),
                "value", shown(inForce),
                "meaning", meaning(inForce).orElse(""),
                "changed", isChanged(),
                "unusable", isUnusable(),
                "given", isSecret() ? "" : unusable.map(UnusableSetting::given).orElse(""),
                "usual", isSecret() ? "" : shown(usual()));
    }

    /** Whether the configuration says something else than what holds without it. */
    boolean isChanged() {
        return isSet() && !shown(values(configured), false).equals(shown(usual(), false));
    }

    /** Whether the configuration holds something else than what is in force. */
    boolean isUnusable() {
        return unusable.isPresent();
    }

    /** A blank is a value for a text or a list, and none for all else. */
    private boolean isSet() {
        return configured != null
                && (definition.getCardinality() != 0
                        || isText()
                        || !configured.toString().isBlank());
    }

    private boolean isText() {
        return switch (definition.getType()) {
            case AttributeDefinition.STRING, AttributeDefinition.PASSWORD, AttributeDefinition.CHARACTER -> true;
            default -> false;
        };
    }

    private String description() {
        return Objects.toString(definition.getDescription(), "");
    }

    private boolean isSecret() {
        return definition.getType() == AttributeDefinition.PASSWORD;
    }

    private List<String> usual() {
        String[] usual = definition.getDefaultValue();
        return usual == null ? List.of() : filled(Arrays.stream(usual).toList());
    }

    /** A text file gives a list as one text, commas and all. */
    private List<String> values(Object given) {
        if (given instanceof Object[] array) {
            return filled(Arrays.asList(array));
        }
        if (given instanceof Collection<?> collection) {
            return filled(List.copyOf(collection));
        }
        boolean list = definition.getCardinality() != 0 && given instanceof String;
        return filled(list ? List.of(COMMA.split(given.toString().strip())) : List.of(given));
    }

    private static List<String> filled(List<?> values) {
        return values.stream()
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private String shown(List<String> values) {
        return shown(values, isSecret());
    }

    private String shown(List<String> values, boolean hidden) {
        if (values.isEmpty()) {
            return texts.get("settings.empty");
        }
        String all = hidden ? HIDDEN : values.stream().map(this::word).collect(Collectors.joining(", "));
        return unit.matches() ? all + "\u00a0" + unit.group(2) : all;
    }

    private String word(String value) {
        return optionLabel(value).orElseGet(() -> {
            if (definition.getType() == AttributeDefinition.BOOLEAN) {
                return texts.get(Boolean.parseBoolean(value) ? "settings.yes" : "settings.no");
            }
            return isText() ? value : texts.decimal(value);
        });
    }

    private Optional<String> optionLabel(String value) {
        String[] options = definition.getOptionValues();
        return options == null
                ? Optional.empty()
                : IntStream.range(0, options.length)
                        .filter(i -> options[i].equals(value))
                        .mapToObj(i -> definition.getOptionLabels()[i])
                        .findFirst();
    }

    private Optional<String> meaning(List<String> values) {
        if (values.size() > 1 || isSecret()) {
            return Optional.empty();
        }
        String said = values.isEmpty() ? texts.get("settings.empty") : values.get(0);
        return Pattern.compile(
                        "(?:^|[.;]\\s+)" + Pattern.quote(said) + "\\s?:\\s+(.+?)(?:[.;]\\s.*|\\.?$)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(description())
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }
}

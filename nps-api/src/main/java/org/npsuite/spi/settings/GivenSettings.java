// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.settings;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.npsuite.model.problem.ProblemException;

/**
 * What an administrator has set, read by the annotation that defines it. As in Declarative Services a method
 * {@code round_milliseconds} has the key {@code round.milliseconds}, and its default is in force where nothing is set.
 *
 * <p>A value that cannot be used costs its default, one warning in the log and a line of {@link #unusable()}, never the
 * component: a slip in one setting would otherwise take a whole room away. What lets somebody in or shows something is
 * read with {@link #keep}, which never lets in more than was set.
 *
 * <p>Made for a constructor that takes {@code Map<String, Object>}; of one thread, and not for secrets, because given
 * values are shown. A key the annotation does not have is a mistake in the code, and every method that takes keys
 * throws {@link NullPointerException} with that key.
 *
 * @param <C> the annotation; its methods return {@code int}, {@code long}, {@code double}, {@code boolean},
 *     {@code String} or {@code String[]} and have defaults
 */
public final class GivenSettings<C extends Annotation> {

    private static final int LONGEST_SHOWN = 200;

    private final String pid;
    private final Map<String, ?> given;
    private final Map<String, Object> usual = new LinkedHashMap<>();
    private final Map<String, Object> inForce = new LinkedHashMap<>();
    private final List<UnusableSetting> unusable = new ArrayList<>();
    private final C values;

    private GivenSettings(String pid, Class<C> definition, Map<String, ?> given) {
        this.pid = pid;
        this.given = given;
        // Sorted, because the virtual machine gives them in any order.
        Arrays.stream(definition.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(this::read);
        this.values = definition.cast(Proxy.newProxyInstance(
                definition.getClassLoader(),
                new Class<?>[] {definition},
                (proxy, method, arguments) -> answer(definition, proxy, method, arguments)));
    }

    /**
     * Reads settings, each by its type.
     *
     * @param pid of their configuration
     * @param definition what may be set
     * @param given by key, of whatever type the configuration has it; other keys do not matter
     */
    public static <C extends Annotation> GivenSettings<C> of(String pid, Class<C> definition, Map<String, ?> given) {
        return new GivenSettings<>(pid, definition, given);
    }

    /** What is in force; a setting refused later has its default from then on. */
    public C values() {
        return values;
    }

    /** Refuses those of the settings that are below the least value they may have. */
    public void atLeast(double least, String... keys) {
        for (String key : keys) {
            require(((Number) known(key)).doubleValue() >= least, key);
        }
    }

    /** Refuses settings that cannot be used, alone or together: each that was set gets its default. */
    public void require(boolean usable, String... keys) {
        List<String> changed = Arrays.stream(keys)
                .filter(key -> !Objects.deepEquals(known(key), usual.get(key)))
                .toList();
        if (!usable) {
            changed.forEach(key -> replace(key, usual.get(key)));
        }
    }

    /**
     * Reads what a setting means, and refuses it where that fails.
     *
     * @param reading reads {@link #values()}; throws {@link IllegalArgumentException} or {@link ProblemException} where
     *     the value means nothing, which the default never does
     */
    public <T> T orDefault(String key, Supplier<T> reading) {
        known(key);
        try {
            return reading.get();
        } catch (IllegalArgumentException | ProblemException e) {
            require(false, key);
            return reading.get();
        }
    }

    /**
     * Reads a text that names a file or a directory; one that names none is refused.
     *
     * @return empty where the text in force is
     */
    public Optional<Path> path(String key) {
        return orDefault(key, () -> Optional.of((String) known(key))
                .filter(text -> !text.isEmpty())
                .map(Path::of));
    }

    /**
     * Keeps the items of a list that can be used and no other, not even the defaults: for lists of what is allowed.
     *
     * @param usable whether an item can be used; every item of the default can
     * @return the items in force
     * @throws NullPointerException if nothing was set and an item of the default is refused
     */
    public List<String> keep(String key, Predicate<String> usable) {
        List<String> items = List.of((String[]) known(key));
        List<String> kept = items.stream().filter(usable).toList();
        if (kept.size() < items.size()) {
            replace(key, kept.toArray(String[]::new));
        }
        return kept;
    }

    /**
     * Keeps the web origins of a list and no other item.
     *
     * @return those in force, each once and as browsers write it
     */
    public List<String> origins(String key) {
        return keep(key, item -> WebOrigin.canonical(item).isPresent()).stream()
                .map(item -> WebOrigin.canonical(item).orElseThrow())
                .distinct()
                .toList();
    }

    /** What could not be used so far. */
    public List<UnusableSetting> unusable() {
        return List.copyOf(unusable);
    }

    private static String key(Method setting) {
        return setting.getName().replace('_', '.');
    }

    private Object known(String key) {
        return Objects.requireNonNull(inForce.get(key), () -> key + " is no setting of " + pid);
    }

    private void read(Method setting) {
        String key = key(setting);
        usual.put(key, Objects.requireNonNull(setting.getDefaultValue(), key));
        inForce.put(key, usual.get(key));
        Object value = given.get(key);
        if (Conversion.isAbsent(setting.getReturnType(), value)) {
            return;
        }
        try {
            inForce.put(key, Conversion.of(setting.getReturnType(), value));
        } catch (IllegalArgumentException e) {
            replace(key, usual.get(key));
        }
    }

    private void replace(String key, Object instead) {
        Object refused = Objects.requireNonNull(given.get(key), () -> key + " of " + pid + " refuses its default");
        inForce.put(key, instead);
        String text = Conversion.text(refused);
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "\u2026" : text;
        UnusableSetting setting = new UnusableSetting(pid, key, shown, Conversion.text(instead));
        unusable.add(setting);
        // Not SLF4J, on which this bundle does not depend; a host leads both to the same log.
        System.getLogger(pid)
                .log(
                        System.Logger.Level.WARNING,
                        key + " = " + shown + " in the configuration " + pid + " cannot be used; "
                                + (setting.instead().isEmpty()
                                        ? "it counts as empty"
                                        : "used instead: " + setting.instead()));
    }

    private Object answer(Class<C> definition, Object proxy, Method method, Object[] arguments) {
        Object value = inForce.get(key(method));
        if (value != null) {
            return value;
        }
        return switch (method.getName()) {
            case "annotationType" -> definition;
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> definition.getName() + inForce.keySet();
        };
    }
}

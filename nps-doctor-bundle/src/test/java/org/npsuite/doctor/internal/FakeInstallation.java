// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.doctor.internal.Part.Need;
import org.npsuite.doctor.internal.Part.State;

/** An installation as a test wants it. */
final class FakeInstallation implements Installation {

    private final List<Room> rooms = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, List<Offer>> offers = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private Path etc;

    FakeInstallation room(String name, boolean started) {
        rooms.add(new Room("org.npsuite." + name, 50L + rooms.size(), started));
        return this;
    }

    FakeInstallation well(String component, String service) {
        parts.add(new Part("org.npsuite.room", 50, component, List.of(service), State.WELL, List.of()));
        return this;
    }

    FakeInstallation waiting(String component, String service, String... missing) {
        List<Need> needs =
                List.of(missing).stream().map(name -> new Need(name, "")).toList();
        parts.add(new Part("org.npsuite.room", 50, component, List.of(service), State.WAITING, needs));
        return this;
    }

    FakeInstallation failed(String component, String service) {
        parts.add(new Part("org.npsuite.room", 50, component, List.of(service), State.FAILED, List.of()));
        return this;
    }

    FakeInstallation offer(Class<?> service, String bundle, int ranking, String store) {
        offers.computeIfAbsent(service.getName(), name -> new ArrayList<>())
                .add(new Offer(bundle, "1.0.0", bundle + ".Component", ranking, store));
        return this;
    }

    FakeInstallation etc(Path folder) {
        this.etc = folder;
        return this;
    }

    @Override
    public List<Room> rooms() {
        return rooms;
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public List<Offer> offers(Class<?> service) {
        return offers.getOrDefault(service.getName(), List.of());
    }

    @Override
    public Optional<Path> etc() {
        return Optional.ofNullable(etc);
    }

    FakeInstallation property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.npsuite.spi.store.Journal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The installation as the framework and its component runtime describe it. */
final class FrameworkInstallation implements Installation {

    private static final String SUITE = "org.npsuite.";

    private final BundleContext context;
    private final ComponentParts components;

    FrameworkInstallation(BundleContext context, ServiceComponentRuntime runtime) {
        this.context = context;
        this.components = new ComponentParts(runtime);
    }

    @Override
    public List<Room> rooms() {
        return bundles()
                .map(bundle -> new Room(bundle.getSymbolicName(), bundle.getBundleId(), isStarted(bundle)))
                .toList();
    }

    @Override
    public List<Part> parts() {
        return components.of(bundles().toList());
    }

    @Override
    public List<Offer> offers(Class<?> service) {
        return Stream.ofNullable(references(service.getName()))
                .flatMap(Arrays::stream)
                .sorted(Comparator.reverseOrder())
                .flatMap(reference -> offer(reference).stream())
                .toList();
    }

    @Override
    public Optional<Path> etc() {
        return property("karaf.etc").map(Path::of);
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(context.getProperty(name));
    }

    private Stream<Bundle> bundles() {
        return Arrays.stream(context.getBundles())
                .filter(bundle ->
                        Objects.requireNonNullElse(bundle.getSymbolicName(), "").startsWith(SUITE))
                .filter(bundle -> !isFragment(bundle));
    }

    private static boolean isFragment(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    private static boolean isStarted(Bundle bundle) {
        boolean lazy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
        return bundle.getState() == Bundle.ACTIVE || lazy && bundle.getState() == Bundle.STARTING;
    }

    /** Those too that were compiled against another copy of the API: an administrator wants to see them. */
    private ServiceReference<?>[] references(String service) {
        try {
            return context.getAllServiceReferences(service, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter is no wrong filter", e);
        }
    }

    /** Empty where the service has gone meanwhile. */
    private static Optional<Offer> offer(ServiceReference<?> reference) {
        return Optional.ofNullable(reference.getBundle())
                .map(bundle -> new Offer(
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        name(reference, bundle),
                        reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
                        text(reference, Journal.STORE, "")));
    }

    /** A service that is no component may describe itself; else its bundle is all there is to say. */
    private static String name(ServiceReference<?> reference, Bundle bundle) {
        String described = text(reference, Constants.SERVICE_DESCRIPTION, bundle.getSymbolicName());
        return text(reference, "component.name", described);
    }

    private static String text(ServiceReference<?> reference, String property, String absent) {
        return reference.getProperty(property) instanceof String text ? text : absent;
    }
}

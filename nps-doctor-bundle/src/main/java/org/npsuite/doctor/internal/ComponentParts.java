// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.npsuite.doctor.internal.Part.Need;
import org.npsuite.doctor.internal.Part.State;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** The components of bundles as the runtime sees them. Those that wait for a configuration do so by design. */
final class ComponentParts {

    private final ServiceComponentRuntime runtime;

    ComponentParts(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    List<Part> of(Collection<Bundle> bundles) {
        return runtime.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new)).stream()
                .filter(runtime::isComponentEnabled)
                .flatMap(this::parts)
                .toList();
    }

    private Stream<Part> parts(ComponentDescriptionDTO description) {
        return runtime.getComponentConfigurationDTOs(description).stream()
                .filter(configured -> configured.state != ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION)
                .map(configured -> part(description, configured));
    }

    private static Part part(ComponentDescriptionDTO description, ComponentConfigurationDTO configured) {
        State state =
                switch (configured.state) {
                    case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> State.WAITING;
                    case ComponentConfigurationDTO.FAILED_ACTIVATION -> State.FAILED;
                    default -> State.WELL;
                };
        return new Part(
                description.bundle.symbolicName,
                description.bundle.id,
                description.name,
                List.of(description.serviceInterfaces),
                state,
                state == State.WAITING ? needs(description, configured) : List.of());
    }

    private static List<Need> needs(ComponentDescriptionDTO description, ComponentConfigurationDTO configured) {
        return Arrays.stream(configured.unsatisfiedReferences)
                .map(unsatisfied -> need(description, unsatisfied))
                .toList();
    }

    private static Need need(ComponentDescriptionDTO description, UnsatisfiedReferenceDTO unsatisfied) {
        String service = Arrays.stream(description.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .map((ReferenceDTO reference) -> reference.interfaceName)
                .findFirst()
                .orElse(unsatisfied.name);
        return new Need(service, Objects.requireNonNullElse(unsatisfied.target, ""));
    }
}

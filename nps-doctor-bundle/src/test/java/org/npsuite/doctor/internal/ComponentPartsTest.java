// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.doctor.internal.Part.Need;
import org.npsuite.doctor.internal.Part.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.osgi.util.promise.Promise;

class ComponentPartsTest {

    @Test
    void satisfiedAndActiveComponentsAreWell() {
        assertThat(states(ComponentConfigurationDTO.SATISFIED)).containsExactly(State.WELL);
        assertThat(states(ComponentConfigurationDTO.ACTIVE)).containsExactly(State.WELL);
    }

    @Test
    void componentThatThrewHasFailed() {
        assertThat(states(ComponentConfigurationDTO.FAILED_ACTIVATION)).containsExactly(State.FAILED);
    }

    @Test
    void componentWithoutItsRequiredConfigurationIsLeftOut() {
        assertThat(states(ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION)).isEmpty();
    }

    @Test
    void waitingComponentTellsTheInterfaceAndTheFilterItWaitsFor() {
        ComponentDescriptionDTO description = description();
        ReferenceDTO reference = new ReferenceDTO();
        reference.name = "source";
        reference.interfaceName = "javax.sql.DataSource";
        description.references = new ReferenceDTO[] {reference};
        ComponentConfigurationDTO configured = configured(ComponentConfigurationDTO.UNSATISFIED_REFERENCE);
        UnsatisfiedReferenceDTO unsatisfied = new UnsatisfiedReferenceDTO();
        unsatisfied.name = "source";
        unsatisfied.target = "(name=nps)";
        configured.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {unsatisfied};

        List<Part> parts = new ComponentParts(new FakeRuntime(description, configured, true)).of(List.of());

        assertThat(parts)
                .containsExactly(new Part(
                        "org.npsuite.room",
                        7,
                        "org.npsuite.room.Part",
                        List.of("some.Service"),
                        State.WAITING,
                        List.of(new Need("javax.sql.DataSource", "(name=nps)"))));
    }

    @Test
    void disabledComponentIsLeftOut() {
        ComponentConfigurationDTO active = configured(ComponentConfigurationDTO.ACTIVE);

        assertThat(new ComponentParts(new FakeRuntime(description(), active, false)).of(List.of()))
                .isEmpty();
    }

    private static List<State> states(int state) {
        return new ComponentParts(new FakeRuntime(description(), configured(state), true))
                .of(List.of()).stream().map(Part::state).toList();
    }

    private static ComponentDescriptionDTO description() {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = "org.npsuite.room.Part";
        description.bundle = new BundleDTO();
        description.bundle.id = 7;
        description.bundle.symbolicName = "org.npsuite.room";
        description.serviceInterfaces = new String[] {"some.Service"};
        description.references = new ReferenceDTO[0];
        return description;
    }

    private static ComponentConfigurationDTO configured(int state) {
        ComponentConfigurationDTO configured = new ComponentConfigurationDTO();
        configured.state = state;
        configured.properties = Map.of();
        configured.unsatisfiedReferences = new UnsatisfiedReferenceDTO[0];
        return configured;
    }

    private record FakeRuntime(
            ComponentDescriptionDTO description, ComponentConfigurationDTO configured, boolean enabled)
            implements ServiceComponentRuntime {

        @Override
        public Collection<ComponentDescriptionDTO> getComponentDescriptionDTOs(Bundle... bundles) {
            return List.of(description);
        }

        @Override
        public ComponentDescriptionDTO getComponentDescriptionDTO(Bundle bundle, String name) {
            return description;
        }

        @Override
        public Collection<ComponentConfigurationDTO> getComponentConfigurationDTOs(ComponentDescriptionDTO of) {
            return List.of(configured);
        }

        @Override
        public boolean isComponentEnabled(ComponentDescriptionDTO of) {
            return enabled;
        }

        @Override
        public Promise<Void> enableComponent(ComponentDescriptionDTO of) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Promise<Void> disableComponent(ComponentDescriptionDTO of) {
            throw new UnsupportedOperationException();
        }
    }
}

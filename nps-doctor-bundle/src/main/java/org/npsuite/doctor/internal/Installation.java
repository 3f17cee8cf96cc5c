// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is installed and what it offers: the framework, as far as the doctor looks at it. */
interface Installation {

    /** The suite's bundles, fragments left out. */
    List<Room> rooms();

    /** The components of the suite's started bundles. */
    List<Part> parts();

    /** Who offers a service, the one in use first. */
    List<Offer> offers(Class<?> service);

    /** The host's folder of configuration files; empty outside of Karaf. */
    Optional<Path> etc();

    /** A property of the framework; empty where it is not set. */
    Optional<String> property(String name);
}

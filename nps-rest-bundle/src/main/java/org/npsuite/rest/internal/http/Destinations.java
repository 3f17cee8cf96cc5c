// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.cxf.Bus;
import org.apache.cxf.BusException;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.Destination;
import org.apache.cxf.transport.DestinationFactory;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.http.HTTPTransportFactory;

/** Puts a {@link CheckedDestination} where CXF's servlet looks for the one of our address. */
public final class Destinations implements DestinationFactory {

    private static final String HTTP = "http://cxf.apache.org/transports/http";

    private final HTTPTransportFactory servlet;

    private Destinations(HTTPTransportFactory servlet) {
        this.servlet = servlet;
    }

    /** Those of a bus. */
    public static Destinations of(Bus bus) {
        try {
            return new Destinations((HTTPTransportFactory)
                    bus.getExtension(DestinationFactoryManager.class).getDestinationFactory(HTTP));
        } catch (BusException e) {
            throw new IllegalStateException("CXF has no HTTP transport", e);
        }
    }

    @Override
    public Destination getDestination(EndpointInfo endpoint, Bus bus) throws IOException {
        CheckedDestination destination = new CheckedDestination(bus, servlet.getRegistry(), endpoint);
        servlet.getRegistry().addDestination(destination);
        destination.finalizeConfig();
        return destination;
    }

    @Override
    public Set<String> getUriPrefixes() {
        return servlet.getUriPrefixes();
    }

    @Override
    public List<String> getTransportIds() {
        return List.of(HTTP);
    }
}

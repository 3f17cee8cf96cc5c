// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.common.gzip.GZIPOutInterceptor;
import org.npsuite.rest.internal.access.AuthenticationFilter;
import org.npsuite.rest.internal.access.Authenticator;
import org.npsuite.rest.internal.access.CrossOriginFilter;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Destinations;
import org.npsuite.rest.internal.http.EncodingFilter;
import org.npsuite.rest.internal.http.GoneMapper;
import org.npsuite.rest.internal.http.HttpErrorMapper;
import org.npsuite.rest.internal.http.MethodFilter;
import org.npsuite.rest.internal.http.ProblemMapper;
import org.npsuite.rest.internal.http.QuietFaults;
import org.npsuite.rest.internal.http.Routes;
import org.npsuite.rest.internal.http.Unanswered;
import org.npsuite.rest.internal.http.UnexpectedErrorMapper;
import org.npsuite.rest.internal.resource.Resources;

/** The contract on a CXF bus of its own, so that nothing of other applications on the host applies to it. */
final class RestServer implements AutoCloseable {

    /** Bytes from which an answer is compressed for a client that can read that. */
    private static final int WORTH_COMPRESSING = 1024;

    private final Bus bus;
    private final Server server;

    private RestServer(Bus bus, Server server) {
        this.bus = bus;
        this.server = server;
    }

    /** @param address under the CXF servlet, such as {@code /nps/v1} */
    static RestServer start(
            String address, Services services, Authenticator authenticator, Set<String> origins, Clock clock) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // CXF finds its own parts through the context class loader.
        thread.setContextClassLoader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            return start(new CXFBusFactory().createBus(), address, services, authenticator, origins, clock);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The same on a bus that is there already. */
    static RestServer start(
            Bus bus, String address, Services services, Authenticator authenticator, Set<String> origins, Clock clock) {
        bus.setProperty(FaultListener.class.getName(), new QuietFaults());
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(address);
        List<Object> resources = Resources.of(services, clock);
        factory.setServiceBeans(resources);
        factory.setDestinationFactory(Destinations.of(bus));
        factory.setProviders(List.of(
                new CrossOriginFilter(origins),
                new AuthenticationFilter(authenticator, services),
                new MethodFilter(new Routes(resources)),
                new EncodingFilter(),
                new ProblemMapper(),
                new HttpErrorMapper(),
                new GoneMapper(),
                new UnexpectedErrorMapper()));
        // Pages ask for a dozen answers at once; requests stay as they are, so that none unfolds into a gigabyte.
        factory.getOutInterceptors().add(new GZIPOutInterceptor(WORTH_COMPRESSING));
        factory.getOutInterceptors().add(new Unanswered());
        Server server = factory.create();
        // An address means what it says: no _method, no _type, no X-HTTP-Method-Override.
        ServerProviderFactory providers =
                (ServerProviderFactory) server.getEndpoint().get(ServerProviderFactory.class.getName());
        providers.setRequestPreprocessor(null);
        return new RestServer(bus, server);
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
        bus.shutdown(true);
    }
}

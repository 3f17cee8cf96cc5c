// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.util.Optional;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.http.Parameters;
import org.npsuite.rest.internal.json.ResponseJson;
import org.npsuite.service.ResponseService;
import org.npsuite.spi.host.Customer;
import org.npsuite.spi.store.Page;

/** One customer's answers, as far as the caller may see them. */
@Path("/customers/{customer}")
@Produces(MediaTypes.JSON)
public final class CustomerResource {

    private static final Set<Problem> GONE = Set.of(Problem.NOT_FOUND, Problem.FORBIDDEN);

    private final Services services;

    public CustomerResource(Services services) {
        this.services = services;
    }

    @GET
    public Response get(@PathParam("customer") String customer, @BeanParam Call call) {
        call.permitting(Permission.READ_NAMES, services);
        Parameters given = call.parameters(Set.of("limit", "cursor"));
        ResponseService responses = services.responses();
        Page<RecordedResponse> page = responses.ofCustomer(
                call.caller(),
                customer,
                given.limit(ResponseResource.USUAL_PAGE, ResponseResource.LARGEST_PAGE),
                given.one("cursor"));
        Optional<String> name = page.items().isEmpty() ? Optional.empty() : name(responses, call.caller(), customer);
        return call.answerPersonal(ResponseJson.of(page).with("name", name));
    }

    /** Empty also where the customer has been erased since its answers were read. */
    private static Optional<String> name(ResponseService responses, Caller caller, String customer) {
        try {
            return responses.customer(caller, customer).map(Customer::name);
        } catch (ProblemException gone) {
            if (GONE.contains(gone.problem())) {
                return Optional.empty();
            }
            throw gone;
        }
    }
}

package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import si.kozolec.server.dcat.Identifiers;
import si.kozolec.server.http.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells connectors that want to negotiate, in the words of the Dataspace Protocol, that there is nothing to negotiate. */
@Path("/dsp/{process: negotiations|transfers}")
@Produces(MediaType.APPLICATION_JSON)
@Hidden
public final class DspRefusals {

    private static final String OPEN =
            "The models are open and offered for use without constraint: no contract is needed."
                    + " Download them from the dcat:downloadURL of their distributions.";
    private static final String NOBODY = Identifiers.HOME + "dsp/none";

    private final JsonMapper json;

    public DspRefusals(JsonMapper json) {
        this.json = json;
    }

    @POST
    @Path("{step: .+}")
    public Response begin(@PathParam("process") String process, @PathParam("step") String step) {
        return refused(501, process, OPEN);
    }

    @GET
    @Path("{pid}")
    public Response state(@PathParam("process") String process, @PathParam("pid") String pid) {
        return refused(404, process, "There is no such process. " + OPEN);
    }

    private Response refused(int status, String process, String reason) {
        boolean negotiation = process.equals("negotiations");
        ObjectNode error = DspAnswers.error(
                negotiation ? "ContractNegotiationError" : "TransferError",
                negotiation ? "no-negotiation" : "no-transfer",
                reason);
        // The protocol wants both; there is no process that they could name.
        error.put("providerPid", NOBODY).put("consumerPid", NOBODY);
        return Response.status(status)
                .entity(Document.once(json.writeValueAsBytes(error), MediaType.APPLICATION_JSON_TYPE))
                .build();
    }
}

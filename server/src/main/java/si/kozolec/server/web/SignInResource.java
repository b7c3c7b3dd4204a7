package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.access.Access;
import si.kozolec.server.access.AccessException;
import si.kozolec.server.access.Session;
import si.kozolec.server.api.Addresses;
import si.kozolec.server.api.Caller;
import si.kozolec.server.api.ChecksParameters;
import si.kozolec.server.api.SamePage;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Reason;

/** Signs people in and out in their browsers: at the issuer, or with a token of this server that they paste into a form. */
@Path("/")
@Hidden
public final class SignInResource {

    private static final String HOME = "/";
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,1000}");

    private final Access access;
    private final Addresses addresses;
    private final Pages pages;
    private final SamePage samePage;

    public SignInResource(Access access, Addresses addresses, Pages pages) {
        this.access = access;
        this.addresses = addresses;
        this.pages = pages;
        this.samePage = new SamePage(addresses);
    }

    @GET
    @Path("/login")
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @QueryParam("then") @DefaultValue(HOME) String then,
            @QueryParam("signed-out") @Nullable String signedOut,
            @Context ContainerRequestContext request) {
        String elsewhere = signedOut == null
                ? ""
                : access.signOutAtIssuer().map(URI::toString).orElse("");
        return page(200, "", then, elsewhere, request);
    }

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response withToken(
            @FormParam("token") @DefaultValue("") String token,
            @FormParam("then") @DefaultValue(HOME) String then,
            @Context ContainerRequestContext request) {
        String address = Caller.of(request).address();
        // Else another page could sign its reader in as somebody else.
        access.requireOwnPage(samePage.says(request), address);
        try {
            return in(access.signIn(token, own(then), address), request.getUriInfo());
        } catch (AccessException e) {
            return page(e, then, request);
        }
    }

    @GET
    @Path("/login/issuer")
    @Produces(MediaType.TEXT_HTML)
    public Response toIssuer(
            @QueryParam("then") @DefaultValue(HOME) String then, @Context ContainerRequestContext request) {
        try {
            String callback = addresses.base(request.getUriInfo()) + "/login/callback";
            Access.Departure departure =
                    access.depart(callback, own(then), Caller.of(request).address());
            return away(departure.address().toString())
                    .header(HttpHeaders.SET_COOKIE, departure.setCookie())
                    .build();
        } catch (AccessException e) {
            return page(e, then, request);
        }
    }

    @GET
    @Path("/login/callback")
    @Produces(MediaType.TEXT_HTML)
    @ChecksParameters
    public Response fromIssuer(@Context ContainerRequestContext request, @Context HttpHeaders headers) {
        Map<String, String> answer = new LinkedHashMap<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> answer.put(name, values.get(0)));
        try {
            Access.SignedIn signedIn = access.arrive(
                    answer,
                    Optional.ofNullable(headers.getHeaderString(HttpHeaders.COOKIE)),
                    Caller.of(request).address());
            return in(signedIn, request.getUriInfo());
        } catch (AccessException e) {
            return page(e, HOME, request);
        }
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response out(
            @FormParam(SamePage.FIELD) @Nullable String csrf,
            @Context ContainerRequestContext request,
            @Context HttpHeaders headers) {
        Caller caller = Caller.of(request);
        Optional<Session> session = caller.session();
        session.ifPresent(
                now -> access.requireOwnPage(now, Optional.ofNullable(csrf), samePage.says(request), caller.address()));
        String forget = access.signOut(Optional.ofNullable(headers.getHeaderString(HttpHeaders.COOKIE)));
        boolean ofIssuer = session.flatMap(Session::subject).isPresent();
        return away(addresses.base(request.getUriInfo()) + (ofIssuer ? "/login?signed-out=1" : HOME))
                .header(HttpHeaders.SET_COOKIE, forget)
                .build();
    }

    /** The issuer tells that a session has ended there (OpenID Connect Back-Channel Logout 1.0). */
    @POST
    @Path("/login/backchannel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endedAtIssuer(
            @FormParam("logout_token") @DefaultValue("") String token, @Context ContainerRequestContext request) {
        access.issuerEnded(token, Caller.of(request).address());
        return Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private Response in(Access.SignedIn signedIn, UriInfo request) {
        return away(addresses.base(request) + signedIn.then())
                .header(HttpHeaders.SET_COOKIE, signedIn.setCookie())
                .build();
    }

    private static Response.ResponseBuilder away(String address) {
        return Response.status(303).header(HttpHeaders.LOCATION, address).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Response page(AccessException refused, String then, ContainerRequestContext request) {
        int status = Reason.valueOf(refused.refusal().name()).status();
        return page(status, pages.frame(request).texts().of(refused.text()), then, "", request);
    }

    private Response page(int status, String refused, String then, String elsewhere, ContainerRequestContext request) {
        Frame plain = pages.frame(request);
        Frame frame = plain.titled(Section.ELSEWHERE, plain.texts().of("login.title"));
        Optional<Session> session = Caller.of(request).session();
        Document page = pages.show(
                        "login.jte", new SignInPage(frame, session, access.issuerName(), refused, own(then), elsewhere))
                .cached("no-store");
        return Response.status(status).entity(page).build();
    }

    /** Only to a page of ours: else an address of ours could be made to lead anywhere. */
    private static String own(String path) {
        return OWN_PATH.matcher(path).matches() ? path : HOME;
    }
}

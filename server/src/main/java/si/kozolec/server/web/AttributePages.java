package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import si.kozolec.server.search.AttributeRequest;
import si.kozolec.server.search.FoundAttribute;

/** Shows people where an attribute is used, so that whoever designs a model uses it the same way. */
@Path("/attributes/{name}")
@Hidden
public final class AttributePages {

    private static final int LONGEST_NAME = 200;

    private final Catalogue catalogue;
    private final Pages pages;

    public AttributePages(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Document attribute(@PathParam("name") String name, @Context ContainerRequestContext request) {
        FoundAttribute found = find(name);
        Frame frame = pages.frame(request);
        return pages.show(
                "attribute.jte",
                new AttributePage(
                        frame.titled(Section.SEARCH, frame.texts().of("attribute.title", found.name())),
                        found,
                        models(found, frame)));
    }

    private List<ModelLink> models(FoundAttribute found, Frame frame) {
        return ModelLink.of(found.uses().stream().map(FoundAttribute.Use::model).toList(), catalogue.index(), frame);
    }

    private FoundAttribute find(String name) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return catalogue
                .index()
                .attributes(AttributeRequest.from(Map.of("q", List.of(shown), "size", List.of("100"))))
                .items()
                .stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Reason.NOT_FOUND,
                        new LocalizedText(
                                "Noben model nima atributa »" + shown + "«.",
                                "No model has an attribute \"" + shown + "\".")));
    }
}

package si.kozolec.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.gaiax.LedgerEvent;

/** An event about a credential on the wire, as CloudEvents 1.0 and the Credential Event Service of Gaia-X have them. */
@Schema(name = "CredentialEvent")
public record CredentialEventRepresentation(
        String specversion,

        @Schema(description = "si.kozolec.model.published, si.kozolec.model.withdrawn or eu.gaia-x.credential")
        String type,

        @Schema(description = "Whose event it is: the identifier of this server")
        String source,

        String id,
        @Schema(description = "The address of the version") String subject,
        String time,
        String datacontenttype,

        @Schema(description = "The credential as it was signed, verbatim") @JsonProperty("data_base64")
        String data) {

    static CredentialEventRepresentation from(LedgerEvent event, CredentialOffice office) {
        String base = office.identity().base().toString();
        return new CredentialEventRepresentation(
                "1.0",
                event.kind().type(),
                office.identity().did().text(),
                event.id(),
                base + "/models/" + event.model() + "/" + event.version(),
                event.time().toString(),
                CredentialMedia.CREDENTIAL,
                office.credential(event));
    }
}

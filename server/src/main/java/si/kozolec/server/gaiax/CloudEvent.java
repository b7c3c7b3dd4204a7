package si.kozolec.server.gaiax;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What has happened to a credential, as CloudEvents 1.0 has it in JSON and as a Credential Event Service gives it.
 *
 * @param source whose event it is: the identifier of this server
 * @param id grows with each event
 * @param subject the address of the version
 * @param data the credential, verbatim: whatever the name of the member says, nothing is encoded once more
 */
public record CloudEvent(
        String specversion,
        String type,
        String source,
        String id,
        String subject,
        String time,
        String datacontenttype,
        @JsonProperty("data_base64") String data) {}

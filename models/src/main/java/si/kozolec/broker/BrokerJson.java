package si.kozolec.broker;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a broker answers, no deeper and no longer than anybody would write it. */
final class BrokerJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(1_000)
                            .maxNameLength(50_000)
                            .build())
                    .build())
            .build();

    private BrokerJson() {}

    /** @throws BrokerTrouble if it is not JSON */
    static JsonNode read(byte[] body) throws BrokerTrouble {
        try {
            JsonNode read = JSON.readTree(body);
            if (!read.isMissingNode()) {
                return read;
            }
        } catch (JacksonException e) {
            throw new BrokerTrouble(BrokerTrouble.Reason.NOT_JSON, e, "");
        } catch (StackOverflowError e) {
            throw new BrokerTrouble(BrokerTrouble.Reason.NOT_JSON, null, "");
        }
        throw new BrokerTrouble(BrokerTrouble.Reason.NOT_JSON, null, "");
    }

    static byte[] write(JsonNode json) {
        return JSON.writeValueAsBytes(json);
    }
}

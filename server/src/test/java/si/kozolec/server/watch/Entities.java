package si.kozolec.server.watch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Entities of the starter catalogue as brokers tell of them. */
public final class Entities {

    static final String ID = "urn:ngsi-ld:OffStreetParking:1";

    private static final String FOLDER = "/si/kozolec/catalogue/dataModel.Parking-SI/OffStreetParking/examples/";

    private Entities() {}

    /** A car park with nothing wrong. */
    public static ObjectNode parking() throws IOException {
        return example("example-normalized.jsonld", ID);
    }

    /** The same in NGSIv2. */
    static ObjectNode parkingInV2() throws IOException {
        return example("example-normalized.json", ID);
    }

    /** One whose number of spots is a word. */
    public static ObjectNode wrongParking(String id) throws IOException {
        ObjectNode entity = parking().put("id", id);
        entity.putObject("totalSpotNumber").put("type", "Property").put("value", "many");
        return entity;
    }

    private static ObjectNode example(String name, String id) throws IOException {
        try (InputStream in = Objects.requireNonNull(Entities.class.getResourceAsStream(FOLDER + name), name)) {
            ObjectNode entity = (ObjectNode) SubscribedBroker.JSON.readTree(in);
            entity.remove("@context");
            return entity.put("id", id);
        }
    }
}

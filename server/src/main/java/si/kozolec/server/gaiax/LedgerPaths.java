package si.kozolec.server.gaiax;

import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * Where things lie in the ledger.
 *
 * <pre>
 * issuer.txt                                                the issuer
 * keys/1.pem                                                the certificates of key-1
 * versions/dataModel.Parking-SI/OffStreetParking/1.0.0.jwt  the credential of a version
 * compliance/dataModel.Parking-SI/…/1.0.0.jwt               what a clearing house has issued about it
 * own/legal-person.jwt                                      what the organisation says of itself
 * events/0/17.json                                          what happened, in order, 256 in a folder
 * </pre>
 */
final class LedgerPaths {

    static final String ISSUER = "issuer.txt";
    static final String KEYS = "keys/";
    static final int EVENTS_IN_A_FOLDER = 256;

    private LedgerPaths() {}

    static String credential(ModelId model, Version version) {
        return "versions/" + model.folder() + "/" + version + ".jwt";
    }

    static String compliance(ModelId model, Version version) {
        return "compliance/" + model.folder() + "/" + version + ".jwt";
    }

    static String own(String name) {
        return "own/" + name + ".jwt";
    }

    static String key(int number) {
        return KEYS + number + ".pem";
    }

    static String eventFolder(int folder) {
        return "events/" + folder;
    }

    static String event(int number) {
        return eventFolder((number - 1) / EVENTS_IN_A_FOLDER) + "/" + (number - 1) % EVENTS_IN_A_FOLDER + ".json";
    }
}

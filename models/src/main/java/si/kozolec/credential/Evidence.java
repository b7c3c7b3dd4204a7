package si.kozolec.credential;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Brings what a verifier has to see besides the credential itself. Where it may look for it is its own affair. */
public interface Evidence {

    /** What is asked for. */
    enum Kind {
        DID_DOCUMENT("application/did+json, application/json", 1 << 18),
        CHAIN("application/x-pem-file, text/plain, */*;q=0.1", 1 << 17),
        STATUS_LIST("application/vc+jwt", 4 << 20),
        FILE("*/*", 32 << 20);

        private final String accept;
        private final int most;

        Kind(String accept, int most) {
            this.accept = accept;
            this.most = most;
        }

        /** The media types that will do, as the header {@code Accept} has them. */
        public String accept() {
            return accept;
        }

        /** How many bytes it may have. */
        public int most() {
            return most;
        }
    }

    /**
     * What lies there now.
     *
     * @throws EvidenceException if it is not to be had
     */
    byte[] fetch(Kind kind, URI address) throws EvidenceException;

    /**
     * What a verdict depends on besides the evidence.
     *
     * @param now the time of day
     * @param anchors the certificates in which a chain may end; empty when nobody has said whom to trust
     * @param files whether the files are to be compared with the digests that the credential names
     */
    record Terms(Instant now, List<X509Certificate> anchors, boolean files) {

        public Terms {
            anchors = List.copyOf(anchors);
        }
    }
}

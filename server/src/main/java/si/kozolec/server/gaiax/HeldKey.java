package si.kozolec.server.gaiax;

import java.security.PrivateKey;
import si.kozolec.credential.CertificateChain;

/**
 * A key that we hold, with the certificates that say whose it is.
 *
 * @param laboratory whether it was made here, for trying things out, and nobody vouches for it
 */
record HeldKey(PrivateKey key, CertificateChain chain, boolean laboratory) {

    /** Without the key. */
    @Override
    public String toString() {
        return "key of " + chain.leaf().getSubjectX500Principal();
    }
}

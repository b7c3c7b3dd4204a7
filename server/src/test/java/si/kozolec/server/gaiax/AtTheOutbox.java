package si.kozolec.server.gaiax;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A town that publishes, and one target that is to have what is signed there. */
abstract class AtTheOutbox {

    OutboxTown home;
    TestTarget target;

    @BeforeEach
    void found(@TempDir Path folder) throws Exception {
        home = new OutboxTown(folder);
        target = new TestTarget();
    }

    @AfterEach
    void leave() {
        target.close();
        home.close();
    }
}

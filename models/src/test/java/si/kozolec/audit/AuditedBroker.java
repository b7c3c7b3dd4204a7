package si.kozolec.audit;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;
import si.kozolec.validation.StarterSource;

/** A broker in memory, filled anew for each test, and the national models to audit it by. */
abstract class AuditedBroker {

    static final String AIR = "https://smartdatamodels.org/dataModel.Environment/AirQualityObserved";

    static ModelSource models;
    static Judge judge;

    MemoryBroker broker;

    @BeforeAll
    static void open() throws IOException {
        models = StarterSource.open();
        judge = new Judge(models);
    }

    @BeforeEach
    void fill() throws IOException {
        broker = MemoryBroker.filled();
    }

    static TypeReport type(AuditReport report, String name) {
        return report.types().stream()
                .filter(type -> type.type().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

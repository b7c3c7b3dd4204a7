package si.kozolec.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import si.kozolec.broker.Call;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;
import si.kozolec.validation.StarterSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A broker in memory, filled anew for each test, and the national models to audit it by. */
abstract class AuditedBroker {

    static final String AIR = "https://smartdatamodels.org/dataModel.Environment/AirQualityObserved";

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();

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

    /** A wish for everything, in pages of that size. */
    static AuditWish wish(int pageSize) {
        return new AuditWish(List.of(), 0, pageSize, false);
    }

    Audit audit() throws IOException {
        return new Audit(broker.client(), models, judge, 2, NOW);
    }

    AuditReport audit(AuditWish wish) throws IOException {
        return audit().run(audit().begin(wish), soFar -> true);
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** Calls that asked for a page. */
    static boolean isPage(Call call) {
        return call.address().getPath().endsWith("/entities");
    }
}

package si.kozolec.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/**
 * What an audit has found so far. It is also all that an audit needs to go on.
 *
 * @param broker the address of the broker
 * @param kind which interface it speaks, {@code ngsi-ld}
 * @param tenant the tenant that was asked for; empty for none
 * @param wish what it was to look at
 * @param startedAt when it began
 * @param seenAt when it last saw something
 * @param state how far it has come
 * @param types the types that live in the broker, in order
 * @param unseen what could not be seen
 * @param trouble why it stopped before its end; empty when it did not
 */
public record AuditReport(
        String broker,
        String kind,
        String tenant,
        AuditWish wish,
        Instant startedAt,
        Instant seenAt,
        State state,
        List<TypeReport> types,
        List<Unseen> unseen,
        LocalizedText trouble) {

    /** How far an audit has come. */
    public enum State {
        NEW,
        RUNNING,
        COMPLETE,
        CANCELLED,
        /** Something stopped it; it can be taken up again. */
        BROKEN;

        /** Whether it can be taken up again. */
        public boolean canGoOn() {
            return this != COMPLETE;
        }

        public String code() {
            return Texts.code(this);
        }
    }

    public AuditReport {
        types = List.copyOf(types);
        unseen = List.copyOf(unseen);
    }

    AuditReport found(List<TypeReport> newTypes, List<Unseen> newUnseen, Instant now) {
        return new AuditReport(
                broker, kind, tenant, wish, startedAt, now, State.RUNNING, newTypes, newUnseen, LocalizedText.NONE);
    }

    AuditReport with(int index, TypeReport type, Instant now) {
        List<TypeReport> all = new ArrayList<>(types);
        all.set(index, type);
        return new AuditReport(
                broker, kind, tenant, wish, startedAt, now, State.RUNNING, all, unseen, LocalizedText.NONE);
    }

    /** The same report in another state. */
    public AuditReport as(State newState, LocalizedText why) {
        return new AuditReport(broker, kind, tenant, wish, startedAt, seenAt, newState, types, unseen, why);
    }

    /** What was found by model: several types may follow one, such as one that was written without a context. */
    public List<ModelReport> models() {
        Map<String, ModelReport> models = new LinkedHashMap<>();
        for (TypeReport type : types) {
            String model = type.model();
            if (model != null) {
                models.merge(model, ModelReport.of(model, type), ModelReport::plus);
            }
        }
        return List.copyOf(models.values());
    }

    /** How many entities were judged. */
    public long checked() {
        return types.stream().mapToLong(TypeReport::checked).sum();
    }

    /** How many of them have no error. */
    public long conforming() {
        return types.stream().mapToLong(TypeReport::conforming).sum();
    }

    /** How many entities there are to judge, as far as the broker tells; null when it does not. */
    public @Nullable Long expected() {
        long expected = 0;
        for (TypeReport type : types) {
            Long count = type.count();
            if (type.model() != null) {
                if (count == null) {
                    return null;
                }
                expected += wish.limit() > 0 ? Math.min(count, wish.limit()) : count;
            }
        }
        return expected;
    }

    /** Whether all that was wished for was seen. */
    public boolean isWhole() {
        return state == State.COMPLETE
                && Stream.concat(unseen.stream(), types.stream().flatMap(type -> type.unseen().stream()))
                        .allMatch(one -> one.code().equals(Unseen.BY_WISH));
    }

    /** Whether all was seen, and no error found. */
    public boolean conforms() {
        return isWhole() && checked() == conforming();
    }
}

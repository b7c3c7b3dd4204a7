package si.kozolec.server.notice;

import java.time.Instant;
import java.util.List;
import si.kozolec.model.LocalizedText;

/**
 * Something that was noticed while a context broker was watched.
 *
 * @param broker the name of the broker
 * @param number counts the alerts of that broker
 * @param what {@code new-errors}, {@code blind} or {@code dropped}
 * @param model whose entities it is about; empty when it is not about a model
 * @param text what has happened
 * @param errors the errors that were not there before
 */
public record BrokerAlert(
        Instant at, String broker, int number, String what, String model, LocalizedText text, List<Wrong> errors) {

    public BrokerAlert {
        errors = List.copyOf(errors);
    }

    /**
     * A kind of error.
     *
     * @param code a stable name for programs
     * @param path where in the entities
     * @param what what it means, for people
     */
    public record Wrong(String code, String path, LocalizedText what) {}
}

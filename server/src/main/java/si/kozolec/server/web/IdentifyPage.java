package si.kozolec.server.web;

import java.util.Optional;

/**
 * The page where somebody brings data and learns which models they fit.
 *
 * @param frame what is around it
 * @param payload what stands in the form
 * @param name what a new model is to be called; empty when nobody said
 * @param problem why nothing could be identified; empty when that is no question
 * @param identified what was found; empty before anything was sent
 */
public record IdentifyPage(
        Frame frame, SentPayload payload, String name, String problem, Optional<IdentifiedPayload> identified)
        implements Page {}

package si.kozolec.identification;

import java.util.List;
import si.kozolec.sample.Sample;

/**
 * Which models a payload fits, and what was seen in it.
 *
 * @param sample the payload, looked at; its findings tell why it could not be read, if so
 * @param models the models, the best first, at most ten; empty when none has anything in common with it
 * @param fits whether the first of them fits well enough to be used; when not, a new model may be needed
 */
public record Identification(Sample sample, List<Candidate> models, boolean fits) {

    public Identification {
        models = List.copyOf(models);
    }
}

package si.kozolec.server.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.model.Version;

/** Something that has happened to a submission. It is kept for ever and never changes. */
public sealed interface Event extends Decision {

    Instant at();

    Actor by();

    /** An event that brings content. */
    sealed interface NewRevision extends Event permits Created, Revised, Accepted {

        /** Its number, from 1. */
        int revision();

        /** What the author says about it. */
        String message();

        /** Whether the author is still at work on it. */
        boolean draft();

        /** The commit with the whole catalogue as it would be. */
        String content();

        /** The commit of {@code main} that it starts from; null when there was none. */
        @Nullable String base();
    }

    /** It began. */
    record Created(
            Instant at,
            Actor by,
            String title,
            String message,
            boolean draft,
            String content,
            @Nullable String base,
            List<ModelId> models)
            implements NewRevision {

        public Created {
            models = List.copyOf(models);
        }

        @Override
        public int revision() {
            return 1;
        }
    }

    /** The author sent other content. */
    record Revised(
            Instant at,
            Actor by,
            int revision,
            String message,
            boolean draft,
            String content,
            @Nullable String base,
            List<ModelId> models)
            implements NewRevision {

        public Revised {
            models = List.copyOf(models);
        }
    }

    /** The author took over suggestions, which makes a revision. */
    record Accepted(
            Instant at,
            Actor by,
            int revision,
            List<Integer> suggestions,
            String content,
            @Nullable String base) implements NewRevision {

        public Accepted {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public String message() {
            return "";
        }

        @Override
        public boolean draft() {
            return false;
        }
    }

    /** The repository looked at a revision; the whole of what it saw lies in {@code checks/<revision>.json}. */
    record Checked(Instant at, Actor by, int revision, Map<Severity, Integer> findings) implements Event {

        public Checked {
            findings = findings.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /**
     * Somebody said something.
     *
     * @param comment its number, from 1
     * @param thread the number of the comment that the thread began with
     */
    record Commented(Instant at, Actor by, int comment, int thread, int revision, Place place, String text)
            implements Event {}

    /** A thread was settled, or taken up again. */
    record Resolved(Instant at, Actor by, int thread, boolean resolved) implements Event {}

    /** Somebody would word something otherwise. */
    record Suggested(
            Instant at,
            Actor by,
            int suggestion,
            int revision,
            String file,
            String oldText,
            String newText,
            String reason)
            implements Event {}

    /** A curator voted on a revision. */
    record Reviewed(Instant at, Actor by, int revision, Verdict verdict, String text) implements Event {}

    /** A curator ended it. */
    record Rejected(Instant at, Actor by, String text) implements Event {}

    /** Its author ended it. */
    record Withdrawn(Instant at, Actor by, String text) implements Event {}

    /** It became part of the catalogue. */
    record Published(Instant at, Actor by, int revision, List<Release> releases) implements Event {

        public Published {
            releases = List.copyOf(releases);
        }
    }

    /** A version that was published. */
    record Release(ModelId model, Version version) {}

    /** What a curator can say about a revision. */
    enum Verdict {
        APPROVE("approve"),
        REQUEST_CHANGES("request-changes");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

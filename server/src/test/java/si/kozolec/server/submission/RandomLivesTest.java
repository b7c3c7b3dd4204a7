package si.kozolec.server.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.model.Version;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.submission.Event.Verdict;

/** Whatever people do in whatever order: what must never happen does not happen, and every refusal says why. */
class RandomLivesTest {

    private static final int LIVES = 400;
    private static final int COMMANDS = 60;

    private static final List<Person> PEOPLE = List.of(
            Person.ANYONE,
            new Person("rok", "Rok", Role.READER),
            new Person("vid", "Vid", Role.SUBMITTER),
            new Person("vid", "Vid with another token", Role.CURATOR),
            new Person("zoja", "Zoja", Role.SUBMITTER),
            new Person("ana", "Ana", Role.CURATOR),
            new Person("ana", "Ana with another token", Role.CURATOR),
            new Person("bor", "Bor", Role.CURATOR),
            new Person("iva", "Iva", Role.ADMIN));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_must_never_happen_never_happens(long seed) {
        Random random = new Random(seed);
        Set<SubmissionState> reached = new HashSet<>();
        Set<String> refusals = new HashSet<>();
        for (int life = 0; life < LIVES; life++) {
            live(random, reached, refusals);
        }
        // A walk that reaches nothing proves nothing.
        assertThat(reached).containsExactlyInAnyOrder(SubmissionState.values());
        assertThat(refusals).hasSizeGreaterThan(20);
    }

    private static void live(Random random, Set<SubmissionState> reached, Set<String> refusals) {
        Policy policy = new Policy(
                1 + random.nextInt(2),
                random.nextInt(4) == 0 ? Severity.WARNING : Severity.ERROR,
                Duration.ofHours(random.nextInt(3)),
                Duration.ofDays(14));
        Instant now = Instant.parse("2026-05-04T10:00:00Z");
        Person author = PEOPLE.get(2 + random.nextInt(2));
        Submission submission = Submission.of(1, List.of((Event) Submission.begin(
                new Command.Create(author, "Parking", "", random.nextInt(8) == 0, "c", null, List.of()), now)));
        for (int step = 0; step < COMMANDS; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(60)));
            Command command = command(random, submission);
            SubmissionState before = submission.state(policy);
            Decision decision = submission.decide(command, policy, now);
            assertThat(submission.decide(command, policy, now)).isEqualTo(decision);
            if (decision instanceof Refusal refusal) {
                assertThat(refusal.text().sl()).isNotBlank();
                assertThat(refusal.text().en()).isNotBlank();
                refusals.add(refusal.code());
            } else {
                Event event = (Event) decision;
                assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
                assertAllowed(event, submission, before, policy, now);
                submission = submission.with(event);
                assertConsistent(submission, policy);
            }
            reached.add(submission.state(policy));
        }
    }

    private static void assertAllowed(
            Event event, Submission submission, SubmissionState before, Policy policy, Instant now) {
        if (!before.isOpen()) {
            assertThat(event).isInstanceOfAny(Event.Commented.class, Event.Resolved.class);
            assertThat(before).isNotEqualTo(SubmissionState.WITHDRAWN);
        }
        if (event instanceof Event.Reviewed vote) {
            assertThat(vote.revision()).isEqualTo(submission.latest().revision());
            assertThat(vote.by().id()).isNotEqualTo("vid");
        }
        if (event instanceof Event.NewRevision revision) {
            assertThat(revision.by().id()).isEqualTo("vid");
            assertThat(revision.revision()).isEqualTo(submission.latest().revision() + 1);
        }
        if (event instanceof Event.Published published) {
            assertThat(before).isEqualTo(SubmissionState.APPROVED);
            assertThat(published.revision()).isEqualTo(submission.latest().revision());
            assertThat(now).isAfterOrEqualTo(submission.latest().at().plus(policy.waitingTime()));
            Set<String> approving = new HashSet<>();
            for (Event.Reviewed vote : submission.votes(published.revision())) {
                assertThat(vote.verdict()).isEqualTo(Verdict.APPROVE);
                approving.add(vote.by().id());
            }
            assertThat(approving)
                    .hasSizeGreaterThanOrEqualTo(policy.approvals())
                    .doesNotContain("vid");
            Event.Checked checked = submission.checks(published.revision()).orElseThrow();
            checked.findings()
                    .forEach((severity, count) -> assertThat(count > 0 && severity.compareTo(policy.blocking()) >= 0)
                            .isFalse());
        }
    }

    /** The state is a function of the events alone, and each revision begins without votes. */
    private static void assertConsistent(Submission submission, Policy policy) {
        assertThat(Submission.of(1, submission.events()).state(policy)).isEqualTo(submission.state(policy));
        Event last = submission.events().get(submission.events().size() - 1);
        if (last instanceof Event.NewRevision) {
            assertThat(submission.approvals()).isEmpty();
            assertThat(submission.state(policy)).isEqualTo(SubmissionState.DRAFT);
        }
    }

    private static Command command(Random random, Submission submission) {
        Person by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        int latest = submission.latest().revision();
        int revision = random.nextInt(5) == 0 ? latest + random.nextInt(3) - 1 : latest;
        return switch (random.nextInt(16)) {
            case 0 -> new Command.Create(by, "Parking", "", false, "c", null, List.of());
            case 1 -> new Command.Revise(by, "better", random.nextInt(5) == 0, "c", "b", List.of());
            case 2 -> new Command.Accept(by, List.of(1 + random.nextInt(3)), "c", null);
            case 3, 4 ->
                new Command.RecordChecks(
                        revision,
                        Map.of(random.nextInt(3) == 0 ? Severity.ERROR : Severity.WARNING, random.nextInt(2)));
            case 5 ->
                new Command.Comment(
                        by, random.nextInt(3), random.nextInt(6) == 0 ? new Place(null, 3, "") : Place.WHOLE, "Why?");
            case 6 -> new Command.Resolve(by, 1 + random.nextInt(3), random.nextBoolean());
            case 7 -> new Command.Suggest(by, revision, "a.json", "old", random.nextInt(6) == 0 ? "old" : "new", "");
            case 8, 9, 10 -> new Command.Review(by, revision, Verdict.APPROVE, "");
            case 11 -> new Command.Review(by, revision, Verdict.REQUEST_CHANGES, random.nextInt(4) == 0 ? "" : "units");
            case 12 -> random.nextInt(10) == 0 ? new Command.Reject(by, "no") : new Command.Reject(by, " ");
            case 13 -> random.nextInt(10) == 0 ? new Command.Withdraw(by, "") : new Command.Withdraw(Person.ANYONE, "");
            default ->
                new Command.Publish(
                        by,
                        revision,
                        List.of(new Event.Release(new ModelId("Parking-SI", "ParkingSpot"), Version.of(1, 0, 0))));
        };
    }
}

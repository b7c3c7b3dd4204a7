package si.kozolec.identification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.sample.Sample;
import si.kozolec.sample.SampleReader;
import si.kozolec.validation.Judge;
import si.kozolec.validation.KnownModel;
import si.kozolec.validation.ModelSource;

/**
 * Finds the models that a payload fits, whatever it is: entities in any shape, with or without their type, or a table. May be shared
 * between threads.
 *
 * <pre>{@code
 * Identifier identifier = new Identifier(models, new Judge(models));
 * Identification found = identifier.identify(in, "parkirisca.csv", null);
 * }</pre>
 */
public final class Identifier {

    private static final int MOST = 10;
    private static final int COMPARED = 24;
    private static final int JUDGED = 5;
    private static final double FITS = 0.5;

    private final ModelSource models;
    private final Judge judge;
    private final Map<ModelId, ModelFacts> facts = new ConcurrentHashMap<>();
    private volatile @Nullable Indexed indexed;

    /** @param judge judges by the same models */
    public Identifier(ModelSource models, Judge judge) {
        this.models = models;
        this.judge = judge;
    }

    private record Indexed(Object state, ModelIndex index) {}

    private record Ranked(Comparing comparing, Scoring scoring, Trial trial) {

        private double score() {
            return scoring.score(trial);
        }

        private double rank() {
            return scoring.rank(score());
        }
    }

    /**
     * The models that a payload fits.
     *
     * @param file the file to name in findings, as the user named it
     * @param mediaType what the sender says it is; null when nobody said
     * @throws IOException if the stream itself breaks
     */
    public Identification identify(InputStream in, String file, @Nullable String mediaType) throws IOException {
        return identify(SampleReader.read(in, file, mediaType));
    }

    /** The models that a payload fits which is in memory already. */
    public Identification identify(byte[] payload, String file, @Nullable String mediaType) {
        try {
            return identify(new ByteArrayInputStream(payload), file, mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models that a payload fits which was looked at already. */
    public Identification identify(Sample sample) {
        if (sample.isEmpty()) {
            return new Identification(sample, List.of(), false);
        }
        ModelIndex index = index();
        Asked asked = Asked.of(sample, index);
        List<Ranked> ranked = new ArrayList<>();
        for (int model : shortlist(asked, index)) {
            Comparing comparing = new Comparing(asked, index.models().get(model), index);
            if (comparing.coverage() > 0 || comparing.sameType()) {
                ranked.add(new Ranked(comparing, new Scoring(asked, comparing), Trial.NONE));
            }
        }
        ranked.sort(BEST_FIRST);
        for (int at = 0; at < Math.min(JUDGED, ranked.size()); at++) {
            Comparing comparing = ranked.get(at).comparing();
            Trial trial = Trial.of(sample, comparing.model(), comparing.renames(), judge);
            ranked.set(at, new Ranked(comparing, ranked.get(at).scoring(), trial));
        }
        ranked.sort(BEST_FIRST);
        List<Candidate> candidates =
                ranked.stream().limit(MOST).map(Identifier::candidate).toList();
        boolean fits = !ranked.isEmpty()
                && ranked.get(0).score() >= FITS
                && ranked.get(0).comparing().coverage() >= FITS;
        return new Identification(sample, candidates, fits);
    }

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::rank)
            .reversed()
            .thenComparing(one -> one.comparing().model().id());

    /** What the repository knows of attributes, for whoever makes a new model. */
    public KnownAttributes known() {
        return new KnownAttributes(index());
    }

    private static Candidate candidate(Ranked ranked) {
        Comparing comparing = ranked.comparing();
        ModelFacts model = comparing.model();
        return new Candidate(
                model.id(),
                model.version(),
                model.title(),
                ranked.score(),
                ranked.trial().conformity(),
                comparing.matched(),
                comparing.missing(),
                comparing.unknown(),
                ranked.scoring().reasons(ranked.trial()),
                ranked.trial().problems());
    }

    /** The models that have most in common with the payload by names alone, and all of its type. */
    private static Set<Integer> shortlist(Asked asked, ModelIndex index) {
        double[] weights = new double[index.models().size()];
        int[] counted = new int[weights.length];
        int number = 0;
        for (Asked.Column column : asked.columns()) {
            number++;
            ModelIndex.Term term = index.term(column.name());
            List<ModelIndex.Near> near =
                    term == null ? index.near(column.name()) : List.of(new ModelIndex.Near(term, 1));
            // The nearest comes first, so what counts for a model is the nearest that it has.
            for (ModelIndex.Near one : near) {
                for (ModelIndex.Use use : one.term().uses()) {
                    if (counted[use.model()] != number) {
                        counted[use.model()] = number;
                        weights[use.model()] += one.degree() * column.weight();
                    }
                }
            }
        }
        double[] best = new double[weights.length];
        for (int model = 0; model < weights.length; model++) {
            // Of models that explain as much, the smaller fits better.
            best[model] = weights[model]
                    - 0.001 * index.models().get(model).attributes().size();
        }
        Set<Integer> chosen = new LinkedHashSet<>();
        asked.types().stream()
                .distinct()
                .forEach(type -> index.ofType(type).stream().limit(COMPARED).forEach(chosen::add));
        IntStream.range(0, weights.length)
                .filter(model -> weights[model] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer model) -> -best[model]))
                .limit(COMPARED)
                .forEach(chosen::add);
        return chosen;
    }

    private ModelIndex index() {
        Indexed now = indexed;
        Object state = models.state();
        if (now == null || now.state() != state) {
            synchronized (this) {
                now = indexed;
                if (now == null || now.state() != state) {
                    now = new Indexed(state, new ModelIndex(facts()));
                    indexed = now;
                }
            }
        }
        return now.index();
    }

    /** All models; those that were read before and have no new version are not read again. */
    private List<ModelFacts> facts() {
        List<ModelFacts> all = new ArrayList<>();
        List<ModelId> ids = models.models();
        facts.keySet().retainAll(Set.copyOf(ids));
        for (ModelId id : ids) {
            Optional<KnownModel> model = models.find(id, Optional.empty());
            if (model.isPresent()) {
                ModelFacts known = facts.get(id);
                Version version = model.get().version();
                if (known == null || version == null || !version.equals(known.version())) {
                    known = new ModelFacts(model.get().model().get());
                    facts.put(id, known);
                }
                all.add(known);
            }
        }
        return all;
    }
}

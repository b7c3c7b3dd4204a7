package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/**
 * What can be typed and leads somewhere in one state of the index: terms of which some model speaks, models, subjects, attributes.
 *
 * <p>All in memory, sorted, each once for every word that it may begin with: so an answer is found by halving and a short walk.
 */
final class Completions {

    private static final int LONGEST_KEY = 60;
    private static final int MOST_WORDS = 6;
    private static final int MOST_WALKED = 5_000;
    private static final float INNER_WORD = 0.6f;
    private static final float OTHER_LANGUAGE = 0.5f;
    private static final float WHOLE = 4f;
    private static final List<TextField> SPOKEN_OF = List.of(
            TextField.CONCEPT_OF_NAME,
            TextField.CONCEPT_OF_TITLE,
            TextField.CONCEPT_OF_SUBJECT,
            TextField.CONCEPT_OF_DESCRIPTION,
            TextField.CONCEPT_OF_ATTRIBUTE);

    private final Entry[] entries;

    /**
     * A completion under one of its words.
     *
     * @param key what is typed: the text from that word on, folded
     * @param language the language of the text; null when it belongs to none
     */
    private record Entry(
            String key, Completion completion, @Nullable Language language, float weight) {}

    Completions(Snapshot snapshot) throws IOException {
        List<Entry> all = new ArrayList<>();
        addTerms(all, snapshot);
        addModels(all, snapshot);
        for (int name : snapshot.attributeNames().inOrder()) {
            String text = snapshot.attributeNames().name(name);
            float popular = (float) Math.log1p(snapshot.attributeNames().uses(name));
            add(all, Completion.of(text, Completion.Kind.ATTRIBUTE), text, null, 0.5f + 0.1f * popular);
        }
        entries = all.toArray(Entry[]::new);
        Arrays.sort(entries, Comparator.comparing(Entry::key));
    }

    /** The best ways to go on from what was typed. */
    List<Completion> of(CompletionRequest request) {
        String typed = key(request.typed());
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Entry> fitting = new ArrayList<>();
        int walked = 0;
        for (int at = first(typed); at < entries.length && walked < MOST_WALKED; at++, walked++) {
            if (!entries[at].key.startsWith(typed)) {
                break;
            }
            fitting.add(entries[at]);
        }
        fitting.sort(Comparator.comparingDouble((Entry entry) -> -weight(entry, typed, request.language()))
                .thenComparing(Entry::key)
                .thenComparing(entry -> entry.completion.text()));
        List<Completion> best = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Entry entry : fitting) {
            Completion completion = entry.completion;
            Object same = completion.model() == null
                    ? Analyzers.folded(completion.text()) + completion.kind()
                    : completion.model();
            if (best.size() < request.size() && seen.add(same)) {
                best.add(completion);
            }
        }
        return best;
    }

    private static float weight(Entry entry, String typed, @Nullable Language language) {
        float weight = entry.key.length() == typed.length() ? entry.weight * WHOLE : entry.weight;
        return entry.language == null || language == null || entry.language == language
                ? weight
                : weight * OTHER_LANGUAGE;
    }

    private int first(String typed) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle].key.compareTo(typed) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void addTerms(List<Entry> all, Snapshot snapshot) throws IOException {
        for (Concept concept : Thesaurus.ours().concepts()) {
            int models = 0;
            for (TextField field : SPOKEN_OF) {
                models = Math.max(models, snapshot.getIndexReader().docFreq(new Term(field.name(), concept.code())));
            }
            if (models == 0) {
                continue;
            }
            for (Language language : Language.values()) {
                List<String> terms = concept.terms(language);
                for (int i = 0; i < terms.size(); i++) {
                    float preferred = i == 0 ? 1f : 0.8f;
                    float weight = preferred * (1 + 0.2f * (float) Math.log1p(models));
                    add(all, Completion.of(terms.get(i), Completion.Kind.TERM), terms.get(i), language, weight);
                }
            }
        }
    }

    private static void addModels(List<Entry> all, Snapshot snapshot) throws IOException {
        Set<String> subjects = new HashSet<>();
        for (int row = 0; row < snapshot.models().rows().size(); row++) {
            ModelSummary model = snapshot.summary(row);
            float weight = 1.2f * snapshot.models().weight(row);
            LocalizedText title = model.title();
            Completion byName = new Completion(model.id().name(), Completion.Kind.MODEL, model.id(), title);
            add(all, byName, model.id().name(), null, weight);
            add(all, byName, model.id().toString(), null, weight);
            for (Language language : Language.values()) {
                if (!title.in(language).isBlank()) {
                    Completion byTitle = new Completion(title.in(language), Completion.Kind.MODEL, model.id(), title);
                    add(all, byTitle, title.in(language), language, weight);
                }
            }
            if (subjects.add(model.id().subject())) {
                String subject = model.id().subject();
                add(all, Completion.of(subject, Completion.Kind.SUBJECT), subject, null, 1f);
            }
        }
    }

    /** Under each of its words; a name that is one word whole and by its parts. */
    private static void add(
            List<Entry> all, Completion completion, String text, @Nullable Language language, float weight) {
        List<String> words = Stems.split(text);
        for (int from = 0; from < Math.min(words.size(), MOST_WORDS); from++) {
            String key = cut(String.join(" ", words.subList(from, words.size())));
            all.add(new Entry(key, completion, language, from == 0 ? weight : weight * INNER_WORD));
        }
        String whole = key(text);
        if (words.size() > 1 && !whole.contains(" ")) {
            all.add(new Entry(cut(whole), completion, language, weight));
        }
    }

    private static String key(String typed) {
        return Words.in(typed).stream().map(Analyzers::folded).collect(Collectors.joining(" "));
    }

    private static String cut(String key) {
        String plain = key.toLowerCase(Locale.ROOT);
        return plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY) : plain;
    }
}

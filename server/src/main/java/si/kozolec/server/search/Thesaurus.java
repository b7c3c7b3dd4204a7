package si.kozolec.server.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import si.kozolec.model.Language;

/**
 * Knows which words of Slovenian and English mean the same thing, so that {@code zabojnik za odpadke} finds a model that only says
 * "waste container".
 *
 * <p>Concepts, not words, are what it puts into the index: texts are searched for terms when they are indexed, and a question is
 * when it is asked. Both sides meet at the concept, so a synonym costs a search nothing. Terms are compared by the stems of their
 * words, without those that say nothing.
 */
final class Thesaurus {

    private static final String FILE = "thesaurus.txt";

    private final List<Concept> concepts;
    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);

    private Thesaurus(List<Concept> concepts) {
        this.concepts = concepts;
        for (Language language : Language.values()) {
            Map<String, List<String>> wordsOfTerms = new HashMap<>();
            Set<String> words = new HashSet<>();
            for (Concept concept : concepts) {
                for (String term : concept.terms(language)) {
                    List<String> ofTerm = Stems.words(term);
                    wordsOfTerms.put(term, ofTerm);
                    words.addAll(ofTerm);
                }
            }
            Analyzers analysis = Analyzers.of(language);
            analysis.learn(words);
            Phrases known = new Phrases(
                    words.stream().map(word -> WrittenWord.of(word, analysis)).toList());
            for (Concept concept : concepts) {
                for (String term : concept.terms(language)) {
                    known.add(wordsOfTerms.getOrDefault(term, List.of()), analysis, concept.number());
                }
            }
            phrases.put(language, known);
        }
    }

    /** Our own one; read on first use, since a start on a current index does not need it. */
    static Thesaurus ours() {
        return Ours.THESAURUS;
    }

    /** @throws IllegalArgumentException with everything that is wrong with it */
    static Thesaurus of(String text) {
        return new Thesaurus(ThesaurusReader.read(text));
    }

    /** A number that changes with every letter of our thesaurus. */
    static String digest() {
        CRC32 sum = new CRC32();
        sum.update(bytes());
        return Long.toHexString(sum.getValue());
    }

    List<Concept> concepts() {
        return concepts;
    }

    Concept concept(int number) {
        return concepts.get(number);
    }

    /** Every stem of the words of its terms in that language, with a word that has it. */
    Map<String, String> stems(Language language) {
        return phrases(language).stems;
    }

    /** Every word of its terms in that language. */
    List<WrittenWord> words(Language language) {
        return phrases(language).words;
    }

    /** Whether some term has a word with that stem. */
    boolean knows(String stem, Language language) {
        return phrases(language).stems.containsKey(stem);
    }

    /** Where terms stand in a sequence of stems: every concept of every stretch. */
    List<Found> in(List<String> stems, Language language) {
        Phrases known = phrases(language);
        List<Found> found = new ArrayList<>();
        for (int from = 0; from < stems.size(); from++) {
            int longest = known.beginnings.getOrDefault(stems.get(from), 0);
            if (longest == 0) {
                continue;
            }
            StringBuilder key = new StringBuilder();
            for (int to = from + 1; to <= Math.min(stems.size(), from + longest); to++) {
                key.append(to == from + 1 ? "" : " ").append(stems.get(to - 1));
                int[] numbers = known.byStems.get(key.toString());
                for (int i = 0; numbers != null && i < numbers.length; i++) {
                    found.add(new Found(numbers[i], from, to));
                }
            }
        }
        return found;
    }

    /** The concepts that have a term which begins like that: whole stems, and the beginning of one more. */
    Set<Integer> beginningWith(String start, Language language, int limit) {
        Set<Integer> concepts = new LinkedHashSet<>();
        for (Map.Entry<String, int[]> term :
                phrases(language).byStems.tailMap(start, true).entrySet()) {
            if (concepts.size() >= limit || !term.getKey().startsWith(start)) {
                break;
            }
            Arrays.stream(term.getValue()).forEach(concepts::add);
        }
        return concepts;
    }

    private Phrases phrases(Language language) {
        return Objects.requireNonNull(phrases.get(language));
    }

    /**
     * A concept of which a term was found.
     *
     * @param concept its number
     * @param from the first stem of the term
     * @param to the stem after the last one
     */
    record Found(int concept, int from, int to) {}

    /** The terms of one language, by the stems of their words. */
    private static final class Phrases {

        final TreeMap<String, int[]> byStems = new TreeMap<>();
        final Map<String, Integer> beginnings = new HashMap<>();
        final Map<String, String> stems = new HashMap<>();
        final List<WrittenWord> words;

        Phrases(List<WrittenWord> words) {
            this.words = words;
        }

        void add(List<String> words, Analyzers analysis, int concept) {
            if (words.isEmpty()) {
                return;
            }
            List<String> term = words.stream().map(analysis::term).toList();
            byStems.merge(String.join(" ", term), new int[] {concept}, Phrases::both);
            beginnings.merge(term.get(0), term.size(), Math::max);
            for (int i = 0; i < words.size(); i++) {
                stems.putIfAbsent(term.get(i), words.get(i));
            }
        }

        private static int[] both(int[] known, int[] one) {
            return Arrays.stream(known).anyMatch(number -> number == one[0])
                    ? known
                    : IntStream.concat(Arrays.stream(known), Arrays.stream(one)).toArray();
        }
    }

    private static final class Ours {
        static final Thesaurus THESAURUS = of(new String(bytes(), StandardCharsets.UTF_8));
    }

    private static byte[] bytes() {
        try (InputStream in = Thesaurus.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }
}

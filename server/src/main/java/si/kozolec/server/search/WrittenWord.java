package si.kozolec.server.search;

/**
 * A word as people write it, to compare it with what somebody has mistyped and to show it.
 *
 * @param folded how it is compared: in lower case, without diacritics
 * @param text how it is shown
 * @param stem how it stands in the index
 */
record WrittenWord(String folded, String text, String stem) {

    static WrittenWord of(String word, Analyzers analysis) {
        return new WrittenWord(Analyzers.folded(word), word, analysis.term(word));
    }
}

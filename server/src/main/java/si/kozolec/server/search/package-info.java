/**
 * Finding: the right model from a few words, and the models that share an attribute.
 *
 * <p>Git is the truth, and the index is disposable. {@link si.kozolec.server.search.SearchIndex} is told which models there are
 * and which commit that is; it remembers the commit, and when it is missing, broken or of another format, it starts empty and
 * waits to be filled again. Whoever owns the truth compares {@link si.kozolec.server.search.SearchIndex#commit()} with it.
 *
 * <p>A search travels like this: {@link si.kozolec.server.search.SearchRequest} checks what was asked, {@code Words} takes the
 * question apart, {@code Thesaurus} says which concepts they name, {@code Spelling} what was meant by words that nobody knows, {@code
 * WordQueries} asks for each word and concept in every field where it may stand, {@code HitCollector} counts the
 * facets while it keeps the best hits, and {@code Marks} shows where the words were found. The result is a
 * {@link si.kozolec.server.search.SearchPage} that needs nothing but the index.
 *
 * <p>The index holds two kinds of documents: one for each model, and one for each attribute of each model. {@code TextField}
 * names what is searched and how much it weighs; {@code Analyzers} says how text becomes words, and {@code ConceptTexts} how it becomes
 * concepts. {@code Explainer} tells why a model was found, {@code Completions} how a question may go on.
 *
 * <p>This is the only room that knows Lucene. It knows nothing of git or HTTP.
 */
@NullMarked
package si.kozolec.server.search;

import org.jspecify.annotations.NullMarked;

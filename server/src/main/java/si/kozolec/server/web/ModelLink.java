package si.kozolec.server.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.server.search.SearchIndex;

/**
 * The way to a model, or to one of its versions, under the name by which a reader knows it.
 *
 * @param title what it is called; a version by its number
 * @param language the language of the title, where it is not that of the page; empty when it is
 * @param id the model, for those who know models by their names; empty when the title says it already
 * @param address where it leads, ready for a page
 */
public record ModelLink(String title, String language, String id, String address) {

    /** The ways to those models, in the same order; one may be named more than once. */
    static List<ModelLink> of(Collection<ModelId> models, SearchIndex index, Frame frame) {
        Map<ModelId, LocalizedText> titles = index.titles(models);
        return models.stream()
                .map(id -> of(id, titles.getOrDefault(id, LocalizedText.NONE), frame))
                .toList();
    }

    static ModelLink version(String number, String address) {
        return new ModelLink(number, "", "", address);
    }

    private static ModelLink of(ModelId id, LocalizedText title, Frame frame) {
        String address = frame.link("/models/" + id);
        return title.isEmpty()
                ? new ModelLink(id.toString(), "", "", address)
                : new ModelLink(frame.texts().of(title), frame.texts().foreign(title), id.toString(), address);
    }
}

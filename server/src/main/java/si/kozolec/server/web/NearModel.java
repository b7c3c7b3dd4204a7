package si.kozolec.server.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.server.search.SearchIndex;

/**
 * What somebody may have meant whose address or question led nowhere.
 *
 * @param title what it is called; a version by its number
 * @param language the language of the title, where it is not that of the page; empty when it is
 * @param id the model, for those who know models by their names; empty when the title says it already
 * @param address where it leads, ready for a page
 */
public record NearModel(String title, String language, String id, String address) {

    /** Those models as a reader knows them: by their titles. */
    static List<NearModel> of(Collection<ModelId> models, SearchIndex index, Frame frame) {
        Map<ModelId, LocalizedText> titles = index.titles(models);
        return models.stream()
                .map(id -> of(id, titles.getOrDefault(id, LocalizedText.NONE), frame))
                .toList();
    }

    static NearModel version(String number, String address) {
        return new NearModel(number, "", "", address);
    }

    private static NearModel of(ModelId id, LocalizedText title, Frame frame) {
        String address = frame.link("/models/" + id);
        return title.isEmpty()
                ? new NearModel(id.toString(), "", "", address)
                : new NearModel(frame.texts().of(title), frame.texts().foreign(title), id.toString(), address);
    }
}

package si.kozolec.server.web;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.Snapshot;
import si.kozolec.server.search.Facet;
import si.kozolec.server.search.FoundModel;
import si.kozolec.server.search.SearchPage;
import si.kozolec.server.search.SearchRequest;

/** Counts what is in the repository; anew when it has changed. */
final class Statistics {

    private static final ZoneId HERE = ZoneId.of("Europe/Ljubljana");
    private static final int MONTHS_SHOWN = 24;
    private static final int PAGE = 100;
    private static final int DEEPEST = 10_000;

    private final Catalogue catalogue;
    private volatile @Nullable Counts known;

    Statistics(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Counts(
            Snapshot snapshot,
            Map<Facet, List<SearchPage.FacetCount>> facets,
            Map<String, Long> quality,
            Map<YearMonth, Long> growth) {}

    List<Chart> charts(Frame frame) {
        Counts counts = counts();
        Texts texts = frame.texts();
        List<Chart> charts = new ArrayList<>();
        charts.add(chart(
                texts,
                "domains",
                counts.facets.getOrDefault(Facet.DOMAIN, List.of()).stream()
                        .map(value -> new Chart.Bar(ModelCard.domain(texts, value.value()), value.count()))
                        .toList()));
        charts.add(chart(
                texts,
                "status",
                counts.facets.getOrDefault(Facet.STATUS, List.of()).stream()
                        .map(value ->
                                new Chart.Bar(texts.orElse("status." + value.value(), value.value()), value.count()))
                        .toList()));
        charts.add(chart(
                texts,
                "quality",
                counts.quality.entrySet().stream()
                        .map(entry -> new Chart.Bar(texts.of("statistics.quality." + entry.getKey()), entry.getValue()))
                        .toList()));
        charts.add(chart(
                texts,
                "growth",
                counts.growth.entrySet().stream()
                        .skip(Math.max(0, counts.growth.size() - MONTHS_SHOWN))
                        .map(entry -> new Chart.Bar(month(entry.getKey()), entry.getValue()))
                        .toList()));
        return charts.stream().filter(chart -> !chart.bars().isEmpty()).toList();
    }

    private static Chart chart(Texts texts, String name, List<Chart.Bar> bars) {
        String key = "statistics." + name;
        return new Chart(name, texts.of(key), texts.of(key + ".side"), texts.of(key + ".unit"), bars);
    }

    private static String month(YearMonth month) {
        return month.getMonthValue() + "/" + month.getYear();
    }

    private Counts counts() {
        Snapshot snapshot = catalogue.snapshot();
        Counts counts = known;
        if (counts == null || counts.snapshot != snapshot) {
            counts = count(snapshot);
            known = counts;
        }
        return counts;
    }

    private Counts count(Snapshot snapshot) {
        Map<String, Long> quality = new TreeMap<>();
        SearchPage first = page(1);
        for (int number = 1; ; number++) {
            SearchPage page = number == 1 ? first : page(number);
            page.items().forEach(found -> count(found, quality));
            if (!page.hasNext()) {
                break;
            }
        }
        return new Counts(snapshot, first.facets(), quality, growth(snapshot));
    }

    private SearchPage page(int number) {
        return catalogue
                .index()
                .search(SearchRequest.from(Map.of(
                        "page", List.of(Integer.toString(Math.min(number, DEEPEST / PAGE))),
                        "size", List.of(Integer.toString(PAGE)))));
    }

    /** What makes a model usable by a municipality, as far as lists tell. */
    private static void count(FoundModel found, Map<String, Long> quality) {
        var model = found.summary();
        tick(quality, "1", model.version() != null);
        tick(quality, "2", !model.license().isBlank());
        tick(quality, "3", !model.description().isEmpty());
        tick(
                quality,
                "4",
                !model.title().sl().isEmpty() && !model.description().sl().isEmpty());
        tick(quality, "5", !model.publisher().isEmpty());
    }

    private static void tick(Map<String, Long> counts, String name, boolean holds) {
        counts.merge(name, holds ? 1L : 0L, Long::sum);
    }

    /** How many versions there were at the end of each month in which some were published. */
    private Map<YearMonth, Long> growth(Snapshot snapshot) {
        TreeMap<YearMonth, Long> published = new TreeMap<>();
        for (ModelEntry entry : snapshot.models()) {
            entry.versions()
                    .values()
                    .forEach(version -> published.merge(
                            YearMonth.from(catalogue.publishedAt(version).atZone(HERE)), 1L, Long::sum));
        }
        long sum = 0;
        for (Map.Entry<YearMonth, Long> month : published.entrySet()) {
            sum += month.getValue();
            month.setValue(sum);
        }
        return published;
    }
}

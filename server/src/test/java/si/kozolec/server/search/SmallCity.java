package si.kozolec.server.search;

import static si.kozolec.server.search.Sample.attribute;
import static si.kozolec.server.search.Sample.measured;
import static si.kozolec.server.search.Sample.model;
import static si.kozolec.server.search.Sample.oneOf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import si.kozolec.model.Language;
import si.kozolec.model.Status;
import si.kozolec.model.Unit;

/** A handful of models of a small city, and short ways to ask for them. */
final class SmallCity {

    static final String COMMIT = "5ca1ab1e";

    private SmallCity() {}

    static SearchIndex index() {
        SearchIndex index = SearchIndex.inMemory();
        index.replaceAll(models(), COMMIT);
        return index;
    }

    static Stream<IndexedModel> models() {
        return Stream.of(
                        model("Parking-SI/OffStreetParking")
                                .title("Parkirišče", "Car park")
                                .description(
                                        "Parkirišče ali garažna hiša zunaj ceste, z zasedenostjo in ceno.",
                                        "A car park or garage away from the street, with its occupancy and price.")
                                .keywords(Language.SL, "garaža", "zasedenost")
                                .keywords(Language.EN, "garage", "occupancy")
                                .domains("SmartCities")
                                .publisher("Ministrstvo za javno upravo", "Ministry of Public Administration")
                                .attributes(
                                        attribute("name", "Ime parkirišča.", "Name of the car park."),
                                        attribute(
                                                "availableSpotNumber",
                                                "Število prostih mest.",
                                                "Number of free spots."),
                                        oneOf("layout", "multiStorey", "singleLevel"))
                                .updated("2026-03-01"),
                        model("Parking/OffStreetParking")
                                .version("0.2.1")
                                .description("", "An off street parking site with explicit entries and exits.")
                                .tags("parking", "garage")
                                .domains("SmartCities", "SmartDestination")
                                .attributes(
                                        attribute("name", "", "The name of this item."),
                                        attribute("availableSpotNumber"))
                                .updated("2025-01-01"),
                        model("Parking/ParkingSpot")
                                .description("", "A spot for one vehicle.")
                                .domains("SmartCities")
                                .license("CC0-1.0")
                                .attributes(attribute("occupied"))
                                .updated("2025-02-01"),
                        model("Environment-SI/AirQualityObserved")
                                .title("Izmerjena kakovost zraka", "Observed air quality")
                                .description(
                                        "Meritev onesnaženosti zraka z delci in plini.",
                                        "A measurement of air pollution by particles and gases, at one place and time.")
                                .domains("SmartEnvironment", "SmartCities")
                                .publisher("Agencija za okolje", "Environment Agency")
                                .attributes(
                                        measured(
                                                "PM10", "Fine particles", new Unit("micrograms per cubic metre", "GQ")),
                                        attribute("dateObserved", "Kdaj je bilo izmerjeno.", "When it was measured."))
                                .updated("2026-02-01"),
                        model("Environment/NoiseLevelObserved")
                                .status(Status.QUARANTINED)
                                .description("", "Noise levels on a street.")
                                .domains("SmartEnvironment")
                                .license("")
                                .attributes(attribute("dateObserved"), attribute("address/street"))
                                .updated("2024-01-01"))
                .map(Sample::made);
    }

    /** A request with these parameters: {@code asking("q=zrak", "domain=SmartCities", "domain=Energy")}. */
    static SearchRequest asking(String... parameters) {
        return SearchRequest.from(parameters(parameters));
    }

    static Map<String, List<String>> parameters(String... parameters) {
        Map<String, List<String>> byName = new HashMap<>();
        Arrays.stream(parameters)
                .map(parameter -> parameter.split("=", 2))
                .forEach(pair -> byName.merge(
                        pair[0],
                        List.of(pair[1]),
                        (left, right) ->
                                Stream.concat(left.stream(), right.stream()).toList()));
        return byName;
    }

    static List<String> ids(SearchPage page) {
        return page.items().stream()
                .map(found -> found.summary().id().toString())
                .toList();
    }
}

package si.kozolec.server.web;

import si.kozolec.server.watch.Watch;

/** Says in words how a live watch goes, wherever it is shown. */
final class WatchWords {

    private WatchWords() {}

    static String state(Texts texts, Watch watch) {
        return texts.of("watch.state." + watch.state());
    }

    /** The badge of the state: only a watch that sees something is good. */
    static String badge(Watch watch) {
        return switch (watch.state()) {
            case "watching" -> "good";
            case "troubled" -> "warning";
            default -> "info";
        };
    }
}

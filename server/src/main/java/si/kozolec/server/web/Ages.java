package si.kozolec.server.web;

import java.time.Duration;

/** Says how long ago something was, as one says it to a colleague: in minutes, hours or days. */
final class Ages {

    private Ages() {}

    static String of(Texts texts, Duration age) {
        if (age.toMinutes() < 1) {
            return texts.of("age.now");
        }
        if (age.toHours() < 1) {
            return texts.count("age.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return texts.count("age.hours", age.toHours());
        }
        return texts.count("age.days", age.toDays());
    }
}

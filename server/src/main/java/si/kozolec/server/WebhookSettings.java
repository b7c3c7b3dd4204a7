package si.kozolec.server;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.notice.NoticeKind;
import si.kozolec.server.notice.WebhookOptions;

/**
 * Reads the webhooks: any number of them, each under a name that the operator chooses, {@code webhook.portal.url} in the file or
 * {@code KOZOLEC_WEBHOOK_PORTAL_URL} in the environment. Not as flags, which others on the machine can read.
 */
final class WebhookSettings {

    /** The table of the configuration file that holds them, each in a table of its own. */
    static final String TABLE = "webhook";

    static final int DEPTH = 2;

    private static final String NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern KEY =
            Pattern.compile("webhook\\.(" + NAME + ")\\.(url|secret|secret-file|events|inside)");
    private static final Pattern VARIABLE =
            Pattern.compile("KOZOLEC_WEBHOOK_([A-Z0-9]+(?:_[A-Z0-9]+)*?)_(URL|SECRET|SECRET_FILE|EVENTS|INSIDE)");

    private final Map<String, Map<String, Said>> webhooks = new TreeMap<>();

    /** A value and where it was found. */
    private record Said(String value, String where) {}

    /** Takes a setting if it is one of a webhook; the first that speaks wins. */
    boolean take(String key, String value, String where) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return false;
        }
        webhooks.computeIfAbsent(matcher.group(1), name -> new TreeMap<>())
                .putIfAbsent(matcher.group(2), new Said(value, where));
        return true;
    }

    boolean takeVariable(String name, String value) {
        Matcher matcher = VARIABLE.matcher(name);
        return matcher.matches()
                && take(TABLE + "." + word(matcher.group(1)) + "." + word(matcher.group(2)), value, name);
    }

    private static String word(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All webhooks that are right; what is wrong with the others is told. */
    List<WebhookOptions> options(Consumer<LocalizedText> problems) {
        List<WebhookOptions> options = new ArrayList<>();
        webhooks.forEach((name, said) -> {
            WebhookOptions webhook = new Reading(name, said, problems).webhook();
            if (webhook != null) {
                options.add(webhook);
            }
        });
        return options;
    }

    /** Reads one webhook. */
    private record Reading(String name, Map<String, Said> said, Consumer<LocalizedText> problems) {

        @Nullable WebhookOptions webhook() {
            boolean inside = inside();
            Optional<URI> url = url(inside);
            Optional<String> secret = secret();
            Optional<Set<NoticeKind>> events = events();
            return url.isEmpty() || secret.isEmpty() || events.isEmpty()
                    ? null
                    : new WebhookOptions(name, url.get(), secret.get(), events.get(), inside);
        }

        private boolean inside() {
            String value = value("inside").orElse("false");
            if (!value.equals("true") && !value.equals("false")) {
                refuse("inside", "mora biti true ali false", "must be true or false");
            }
            return value.equals("true");
        }

        private Optional<URI> url(boolean inside) {
            String value = value("url").orElse("");
            try {
                URI url = new URI(value);
                boolean web = "https".equals(url.getScheme()) || (inside && "http".equals(url.getScheme()));
                if (web
                        && url.getHost() != null
                        && url.getRawUserInfo() == null
                        && url.getRawFragment() == null
                        && url.getPort() <= 65_535
                        && value.equals(url.toASCIIString())) {
                    return Optional.of(url);
                }
            } catch (URISyntaxException e) {
                // Said below, in words that people understand.
            }
            refuse(
                    "url",
                    "mora biti naslov https, npr. https://portal.example.si/obvestila (http le z inside = true)",
                    "must be an https address such as https://portal.example.si/notices (http only with inside = true)");
            return Optional.empty();
        }

        private Optional<String> secret() {
            Optional<String> secret = value("secret");
            Optional<String> file = value("secret-file");
            if (secret.isPresent() == file.isPresent()) {
                refuse(
                        "secret",
                        "potrebna je ena od nastavitev secret in secret-file",
                        "one of secret and secret-file is needed");
                return Optional.empty();
            }
            try {
                String text = secret.isPresent() ? secret.get() : NoticeSettings.secretIn(file.orElseThrow());
                if (WebhookOptions.areGoodSecrets(text)) {
                    return Optional.of(text);
                }
                refuse(
                        secret.isPresent() ? "secret" : "secret-file",
                        "mora imeti vsaj 24 znakov, ali whsec_ in vsaj 24 bajtov v Base64",
                        "must have 24 characters at least, or whsec_ and at least 24 bytes in Base64");
            } catch (IOException | IllegalArgumentException e) {
                refuse("secret-file", "te datoteke ni mogoče prebrati", "this file cannot be read");
            }
            return Optional.empty();
        }

        private Optional<Set<NoticeKind>> events() {
            Optional<String> value = value("events");
            if (value.isEmpty()) {
                return Optional.of(EnumSet.of(NoticeKind.VERSION_PUBLISHED, NoticeKind.MODEL_CHANGED));
            }
            Optional<Set<NoticeKind>> events = NoticeSettings.events(value.get());
            if (events.isEmpty()) {
                String all = NoticeSettings.allEvents();
                refuse("events", "pozna le: " + all, "knows only: " + all);
            }
            return events;
        }

        private Optional<String> value(String what) {
            return Optional.ofNullable(said.get(what))
                    .map(found -> found.value().strip());
        }

        /** Without the value: an address may hold a key, and a secret is one. */
        private void refuse(String what, String sl, String en) {
            Said found = said.get(what);
            String where = found == null ? TABLE + "." + name + "." + what : found.where();
            problems.accept(new LocalizedText(where + ": " + sl, where + ": " + en));
        }
    }
}

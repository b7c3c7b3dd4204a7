package si.kozolec.server;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.notice.NoticeKind;
import si.kozolec.server.notice.WebhookOptions;

/** Reads the webhooks: any number of them, {@code webhook.portal.url} in the file or {@code KOZOLEC_WEBHOOK_PORTAL_URL} around it. */
final class WebhookSettings {

    /** What their names begin with. */
    static final String TABLE = "webhook";

    private final NamedSettings settings = new NamedSettings(TABLE, "url", "secret", "secret-file", "events", "inside");

    boolean take(String key, String value, String where) {
        return settings.take(key, value, where);
    }

    boolean takeVariable(String name, String value) {
        return settings.takeVariable(name, value);
    }

    /** All webhooks that are right; what is wrong with the others is told. */
    List<WebhookOptions> options(Consumer<LocalizedText> problems) {
        return settings.all(problems).stream()
                .flatMap(said -> Stream.ofNullable(new Reading(said).webhook()))
                .toList();
    }

    /** Reads one webhook. */
    private record Reading(NamedSettings.One said) {

        @Nullable WebhookOptions webhook() {
            boolean inside = inside();
            Optional<URI> url = url(inside);
            Optional<String> secret = secret();
            Optional<Set<NoticeKind>> events = events();
            return url.isEmpty() || secret.isEmpty() || events.isEmpty()
                    ? null
                    : new WebhookOptions(said.name(), url.get(), secret.get(), events.get(), inside);
        }

        private boolean inside() {
            String value = said.value("inside").orElse("false");
            if (!value.equals("true") && !value.equals("false")) {
                said.refuse("inside", "mora biti true ali false", "must be true or false");
            }
            return value.equals("true");
        }

        private Optional<URI> url(boolean inside) {
            String value = said.value("url").orElse("");
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
            said.refuse(
                    "url",
                    "mora biti naslov https, npr. https://portal.example.si/obvestila (http le z inside = true)",
                    "must be an https address such as https://portal.example.si/notices (http only with inside = true)");
            return Optional.empty();
        }

        private Optional<String> secret() {
            Optional<String> secret = said.value("secret");
            Optional<String> file = said.value("secret-file");
            if (secret.isPresent() == file.isPresent()) {
                said.refuse(
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
                said.refuse(
                        secret.isPresent() ? "secret" : "secret-file",
                        "mora imeti vsaj 24 znakov, ali whsec_ in vsaj 24 bajtov v Base64",
                        "must have 24 characters at least, or whsec_ and at least 24 bytes in Base64");
            } catch (IOException | IllegalArgumentException e) {
                said.refuse("secret-file", "te datoteke ni mogoče prebrati", "this file cannot be read");
            }
            return Optional.empty();
        }

        private Optional<Set<NoticeKind>> events() {
            Optional<String> value = said.value("events");
            if (value.isEmpty()) {
                return Optional.of(EnumSet.of(NoticeKind.VERSION_PUBLISHED, NoticeKind.MODEL_CHANGED));
            }
            Optional<Set<NoticeKind>> events = NoticeSettings.events(value.get());
            if (events.isEmpty()) {
                String all = NoticeSettings.allEvents();
                said.refuse("events", "pozna le: " + all, "knows only: " + all);
            }
            return events;
        }
    }
}

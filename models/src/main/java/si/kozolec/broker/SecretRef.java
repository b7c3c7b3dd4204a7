package si.kozolec.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a secret is found, so that the secret itself stands in no configuration, no answer and no log: {@code env:BROKER_TOKEN} or
 * {@code file:/run/secrets/broker}.
 *
 * @param place {@code env} or {@code file}; in any other place there is nothing
 * @param name the name of the variable, or the path of the file
 */
public record SecretRef(String place, String name) {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final int LONGEST = 16_000;

    /** The reference that is written so; empty when it is none. */
    public static Optional<SecretRef> parse(String text) {
        if (text.startsWith("env:") && VARIABLE.matcher(text.substring(4)).matches()) {
            return Optional.of(new SecretRef("env", text.substring(4)));
        }
        boolean file = text.startsWith("file:") && text.length() > 5 && text.length() < 1_000;
        return file && text.indexOf('\0') < 0
                ? Optional.of(new SecretRef("file", text.substring(5)))
                : Optional.empty();
    }

    /**
     * The secret, read anew each time: whoever changes a file need not start anything again.
     *
     * @param folder what a relative path begins at
     * @throws BrokerTrouble if it is not there, or cannot be sent in a header
     */
    public String read(Map<String, String> environment, Path folder) throws BrokerTrouble {
        String text;
        try {
            text = switch (place) {
                case "env" -> environment.getOrDefault(name, "");
                case "file" -> firstLine(folder.resolve(name));
                default -> "";
            };
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokerTrouble(BrokerTrouble.Reason.SECRET_MISSING, e, this);
        }
        boolean sendable = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        if (text.isBlank() || !sendable || text.length() > LONGEST) {
            throw new BrokerTrouble(BrokerTrouble.Reason.SECRET_MISSING, null, this);
        }
        return text.strip();
    }

    private static String firstLine(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException("too large for a secret");
        }
        return Files.readString(file).lines().findFirst().orElse("");
    }

    /** As it is written, {@code env:BROKER_TOKEN}. */
    @Override
    public String toString() {
        return place + ":" + name;
    }
}

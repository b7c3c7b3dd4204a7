package si.kozolec.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorded session with the command line: files, then command after command with exit code and both outputs.
 *
 * <pre>
 * What this shows, in a sentence.
 * ==== file entity.json
 * {…}
 * ==== $ kozolec validate entity.json
 * ---- exit 0
 * ---- out
 * …
 * ---- err
 * …
 * </pre>
 */
record Transcript(String title, Map<String, String> files, List<Run> runs) {

    /** A command with what came of it. */
    record Run(String command, int exit, String out, String err) {}

    static Transcript read(Path path) throws IOException {
        String title = "";
        Map<String, String> files = new LinkedHashMap<>();
        List<Run> runs = new ArrayList<>();
        for (String section : Files.readString(path).split("(?m)^==== ", -1)) {
            int end = section.indexOf('\n');
            String head = section.substring(0, end < 0 ? section.length() : end);
            String body = end < 0 ? "" : section.substring(end + 1);
            if (head.startsWith("file ")) {
                files.put(head.substring(5), body);
            } else if (head.startsWith("$ ")) {
                runs.add(run(head.substring(2), body));
            } else {
                title = section;
            }
        }
        return new Transcript(title, files, runs);
    }

    private static Run run(String command, String body) {
        int exit = 0;
        String out = "";
        String err = "";
        for (String part : body.split("(?m)^---- ", -1)) {
            if (part.startsWith("exit ")) {
                exit = Integer.parseInt(part.substring(5).strip());
            } else if (part.startsWith("out\n")) {
                out = part.substring(4);
            } else if (part.startsWith("err\n")) {
                err = part.substring(4);
            }
        }
        return new Run(command, exit, out, err);
    }

    String written() {
        StringBuilder text = new StringBuilder(title);
        files.forEach((name, content) ->
                text.append("==== file ").append(name).append('\n').append(content));
        for (Run run : runs) {
            text.append("==== $ ")
                    .append(run.command())
                    .append("\n---- exit ")
                    .append(run.exit())
                    .append('\n');
            if (!run.out().isEmpty()) {
                text.append("---- out\n").append(run.out());
            }
            if (!run.err().isEmpty()) {
                text.append("---- err\n").append(run.err());
            }
        }
        return text.toString();
    }

    void layOut(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, content(file.getValue()));
        }
    }

    /** Mostly as it stands; {@code hex:}, {@code empty:} and {@code repeat:} make what no text file can show. */
    private static byte[] content(String text) {
        String line = text.strip();
        if (line.startsWith("hex:")) {
            return java.util.HexFormat.of().parseHex(line.substring(4).replaceAll("\\s", ""));
        }
        if (line.equals("empty:")) {
            return new byte[0];
        }
        if (line.startsWith("repeat:")) {
            String[] parts = line.split(":", 4);
            return (parts[2].repeat(Integer.parseInt(parts[1])) + parts[3]).getBytes(StandardCharsets.UTF_8);
        }
        if (line.startsWith("cut:")) {
            return line.substring(4).getBytes(StandardCharsets.UTF_8);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package si.kozolec.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import si.kozolec.model.ModelId;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;

/** Somebody who asks for pages and sends forms as a browser does, with a session of their own. */
final class FormUser {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final WholeServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "none=at-all";
    /** The token of the session, sent with each form; empty when there is none. */
    String csrf = "";

    private FormUser(WholeServer server) {
        this.server = server;
    }

    static FormUser nobody(WholeServer server) {
        return new FormUser(server);
    }

    static FormUser signedIn(WholeServer server, String name, Role role) throws Exception {
        FormUser user = new FormUser(server);
        HttpResponse<String> login = user.form("/login", Map.of("token", server.token(name, role)));
        user.cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        Matcher csrf = CSRF.matcher(user.get("/propose").body());
        assertThat(csrf.find()).isTrue();
        user.csrf = csrf.group(1);
        return user;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.uri().resolve(path))
                        .header("Cookie", cookie)
                        .GET()
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "", csrf.isEmpty() ? "" : "&csrf=" + csrf));
        return post(path, "application/x-www-form-urlencoded", body, BodyHandlers.ofString());
    }

    /** A form with files. */
    HttpResponse<String> parts(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, "multipart/form-data; boundary=cut", multipart(fields), BodyHandlers.ofString());
    }

    /** A form that is answered with a file. */
    HttpResponse<byte[]> download(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, "multipart/form-data; boundary=cut", multipart(fields), BodyHandlers.ofByteArray());
    }

    private String multipart(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put("csrf", csrf);
        all.forEach((name, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return body + "--cut--\r\n";
    }

    private <T> HttpResponse<T> post(String path, String type, String body, BodyHandler<T> as)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.uri().resolve(path))
                        .header("Content-Type", type)
                        .header("Cookie", cookie)
                        .header("Origin", server.uri().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                as);
    }

    /** Proposes a new model; the address of the proposal. */
    String propose(String model) throws Exception {
        HttpResponse<String> answer = parts(
                "/propose?lang=en",
                Map.of(
                        "model", model,
                        "title", "A <b>model</b>",
                        "do", "submit",
                        "path-0", "schema.json",
                        "file-0", schema(model),
                        "path-1", "texts.en.json",
                        "file-1", "{\"title\": \"x\"}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }

    /** The schema with which the page for proposals begins. */
    static String schema(String model) {
        return String.valueOf(
                ProposalFiles.skeleton(ModelId.parse(model).orElseThrow()).get("schema.json"));
    }
}

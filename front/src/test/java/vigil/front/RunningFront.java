package vigil.front;

import static vigil.core.language.Language.ENGLISH;
import static vigil.core.language.Language.RUSSIAN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionArchive;
import vigil.exchange.edition.EditionFolder;
import vigil.exchange.edition.EditionManifest;
import vigil.exchange.edition.EditionPath;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.PairingCode;
import vigil.exchange.wire.PairingRequest;
import vigil.exchange.wire.PairingResponse;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Wire;
import vigil.gather.GatheringJson;
import vigil.seal.Recipient;
import vigil.seal.number.ReturnNumber;

/** A real front in a temporary home, and a desk of a few lines that speaks to it over HTTP. */
final class RunningFront implements AutoCloseable {
  /** Opens what is sealed to the group: for a test, a return number is as good a key as any. */
  static final ReturnNumber GROUP = ReturnNumber.generate(new SecureRandom());

  static final List<Recipient> RECIPIENTS = List.of(GROUP.address().recipient());

  private static final String NO_FLOOD =
      """

      [flood]
      calm_per_minute = 100000
      forms_per_minute = 100000
      envelopes_per_hour = 1000000
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final TestSigner signer;
  private final FrontServer server;
  private final PairingCode code;
  private @Nullable PairingToken token;

  private RunningFront(Path folder, PairingCode code, TestSigner signer) throws IOException {
    this.code = code;
    this.signer = signer;
    this.server = FrontServer.start(folder, 0);
  }

  /** The same home, started once more for the same group. */
  static RunningFront again(Path folder, PairingCode code, TestSigner signer) throws IOException {
    return new RunningFront(folder, code, signer);
  }

  /** A front that no desk has been paired with. */
  static RunningFront alone(Path folder) throws IOException {
    return with(folder, "");
  }

  /** A front with settings. Whatever these say not, a test is no flood. */
  static RunningFront with(Path folder, String toml) throws IOException {
    PairingCode code = FrontHome.init(folder);
    Files.writeString(
        folder.resolve("front.toml"), toml.contains("[flood]") ? toml : toml + NO_FLOOD);
    return new RunningFront(folder, code, new TestSigner(7));
  }

  /** A front that serves the worked example. */
  static RunningFront serving(Path folder) throws Exception {
    RunningFront front = alone(folder);
    front.publish(front.pair(), front.workedExample(1));
    return front;
  }

  FrontServer server() {
    return server;
  }

  /** The token of the last pairing. */
  PairingToken token() {
    return Objects.requireNonNull(token);
  }

  PairingCode code() {
    return code;
  }

  TestSigner signer() {
    return signer;
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  PairingToken pair() throws Exception {
    HttpResponse<byte[]> answer = pairing(code);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("pairing answered " + answer.statusCode());
    }
    token = PairingResponse.read(answer.body()).token();
    return token;
  }

  HttpResponse<byte[]> pairing(PairingCode shown) throws Exception {
    byte[] request =
        new PairingRequest(shown, new GroupKeys(RECIPIENTS, signer.publicKey())).json();
    return client.send(
        HttpRequest.newBuilder(at(Wire.PAIR)).POST(BodyPublishers.ofByteArray(request)).build(),
        BodyHandlers.ofByteArray());
  }

  /** The worked example as an archive for the wire. */
  byte[] workedExample(long number) throws IOException {
    return archive(number, new HashMap<>(exampleFiles()));
  }

  static Map<EditionPath, byte[]> exampleFiles() {
    return Map.of(
        new EditionPath("dossiers/" + WorkedExample.SLUG + ".json"),
        WorkedExample.dossier().json(),
        new EditionPath("gatherings/" + WorkedExample.GATHERING + ".json"),
        GatheringJson.write(WorkedExample.gathering()));
  }

  byte[] archive(long number, Map<EditionPath, byte[]> files) throws IOException {
    return archive(number, files, signer);
  }

  static byte[] archive(long number, Map<EditionPath, byte[]> files, TestSigner signer)
      throws IOException {
    Map<Language, String> group = new LinkedHashMap<>();
    group.put(ENGLISH, "Witness Group");
    group.put(RUSSIAN, "Группа свидетелей");
    EditionManifest manifest =
        new EditionManifest(
            number,
            LocalDate.of(2026, 11, 22),
            new LocalizedText(group),
            RECIPIENTS,
            List.of(ENGLISH, RUSSIAN));
    Path place = Files.createTempDirectory("edition").resolve("edition");
    Edition edition = EditionFolder.write(place, manifest, files, signer);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    EditionArchive.write(edition, zip);
    return zip.toByteArray();
  }

  HttpResponse<byte[]> publish(PairingToken token, byte[] archive) throws Exception {
    return desk(token, "PUT", Wire.EDITION, archive);
  }

  HttpResponse<byte[]> desk(PairingToken token, String method, String path, byte[] body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(path))
            .header(Wire.AUTHORIZATION, Wire.bearer(token))
            .method(method, BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  /** Sends the form for telling. */
  HttpResponse<String> tell(Form form, String... headers) throws Exception {
    return tell(form.bytes(), Form.TYPE, headers);
  }

  HttpResponse<String> tell(byte[] body, String type, String... headers) throws Exception {
    return form("/tell", body, type, headers);
  }

  /** Sends a form with parts. */
  HttpResponse<String> form(String path, byte[] body, String type, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** GET with headers, given as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .method(
                method,
                body.isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

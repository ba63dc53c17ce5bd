package vigil.front.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.core.language.Language;
import vigil.exchange.Sha256;
import vigil.seal.Padme;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** The vectors that the code for the browser is tested with are what this side does. */
class SharedVectorsTest {
  private final JsonNode vectors = read();

  @TestFactory
  Stream<DynamicTest> numbers_shared_agree() {
    return each("numbers")
        .map(vector ->
            DynamicTest.dynamicTest(
                vector.path("number").asString(),
                () -> {
                  ReturnNumber number = ReturnNumber.parse(vector.path("number").asString());
                  assertThat(number.grouped()).isEqualTo(vector.path("grouped").asString());
                  JsonNode mailbox = vector.path("mailbox");
                  if (!mailbox.isNull()) {
                    MailboxAddress address = number.address();
                    assertThat(address.id().value()).isEqualTo(mailbox.path("id").asString());
                    assertThat(address.recipient().encoded())
                        .isEqualTo(mailbox.path("recipient").asString());
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> padme_shared_agrees() {
    return each("padme")
        .map(pair ->
            DynamicTest.dynamicTest(
                pair.path(0).toString(),
                () ->
                    assertThat(Padme.paddedSizeBytes(pair.path(0).longValue()))
                        .isEqualTo(pair.path(1).longValue())));
  }

  @TestFactory
  Stream<DynamicTest> files_shared_getTheSameNames() {
    return each("files")
        .map(vector ->
            DynamicTest.dynamicTest(
                vector.path("name").asString(),
                () -> {
                  TestimonyWriter writer = new TestimonyWriter(new ByteArrayOutputStream());
                  SealedFile file =
                      writer.addFile(
                          vector.path("sent").asString(),
                          vector.path("type").asString(),
                          InputStream.nullInputStream());
                  assertThat(file.name()).isEqualTo(vector.path("name").asString());
                  assertThat(file.path()).isEqualTo(vector.path("path").asString());
                  assertThat(file.mediaType()).isEqualTo(vector.path("media_type").asString());
                }));
  }

  @TestFactory
  Stream<DynamicTest> testimonies_shared_areTheSameByteForByte() {
    return each("testimonies")
        .map(vector ->
            DynamicTest.dynamicTest(
                vector.path("sha256").asString(),
                () -> {
                  byte[] zip = zip(vector);
                  assertThat(zip).hasSize(vector.path("size_bytes").intValue());
                  assertThat(Sha256.of(zip).hex()).isEqualTo(vector.path("sha256").asString());
                }));
  }

  private static byte[] zip(JsonNode vector) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    TestimonyWriter writer = new TestimonyWriter(zip);
    for (JsonNode file : vector.path("files")) {
      byte[] content = HexFormat.of().parseHex(file.path("hex").asString());
      writer.addFile(
          file.path("sent").asString(),
          file.path("type").asString(),
          new ByteArrayInputStream(content));
    }
    Optional<MailboxAddress> mailbox =
        vector.path("number").isNull()
            ? Optional.empty()
            : Optional.of(ReturnNumber.parse(vector.path("number").asString()).address());
    writer.finish(
        new TestimonyText(
            vector.path("words").asString(),
            new Language(vector.path("language").asString()),
            LocalDate.parse(vector.path("received_on").asString()),
            mailbox));
    return zip.toByteArray();
  }

  private Stream<JsonNode> each(String name) {
    return StreamSupport.stream(vectors.path(name).spliterator(), false);
  }

  private static JsonNode read() {
    try (InputStream json =
        Objects.requireNonNull(SharedVectorsTest.class.getResourceAsStream("vectors.json"))) {
      return JsonMapper.shared().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

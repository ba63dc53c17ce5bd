package vigil.front.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadException;
import vigil.exchange.form.Part;
import vigil.exchange.form.Parts;

/**
 * Whatever is sent as a form, it is read to its end or refused with an error of its kind. In a
 * normal run this goes through the inputs kept beside it; with {@code JAZZER_FUZZ=1} in the
 * environment and one method chosen with {@code -Dtest}, Jazzer looks for others.
 */
class PartsFuzzTest {
  private static final String TYPE = "multipart/form-data; boundary=b0";

  @FuzzTest(maxDuration = "30m")
  void next_anyBody_endsOrIsRefused(byte[] body) throws IOException {
    read(TYPE, body);
  }

  @FuzzTest(maxDuration = "30m")
  void next_anyTypeAndBody_endsOrIsRefused(FuzzedDataProvider data) throws IOException {
    String type = data.consumeBoolean() ? "multipart/form-data;" : "";
    read(type + data.consumeString(120), data.consumeRemainingAsBytes());
  }

  /** What a browser really sends comes out as it was, whatever is in it. */
  @FuzzTest(maxDuration = "30m")
  void next_anyContents_comeOutAsTheyWere(FuzzedDataProvider data) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<byte[]> contents = new ArrayList<>();
    for (int left = data.consumeInt(0, 4); left > 0; left--) {
      byte[] content = data.consumeBytes(5_000);
      if (!new String(content, StandardCharsets.ISO_8859_1).contains("--b0")) {
        contents.add(content);
        body.writeBytes(
            "--b0\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    body.writeBytes("--b0--\r\n".getBytes(StandardCharsets.UTF_8));
    Parts parts = Parts.of(TYPE, new ByteArrayInputStream(body.toByteArray()));
    for (byte[] content : contents) {
      assertThat(Arrays.equals(parts.next().orElseThrow().content().readAllBytes(), content))
          .isTrue();
    }
    if (!contents.isEmpty()) {
      assertThat(parts.next()).isEmpty();
    }
  }

  private static void read(String type, byte[] body) throws IOException {
    try {
      Parts parts = Parts.of(type, new ByteArrayInputStream(body));
      long read = 0;
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        read += part.get().content().readAllBytes().length;
        assertThat(read).isLessThanOrEqualTo(body.length);
      }
    } catch (Parts.NotAForm | FileUploadException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    }
  }
}

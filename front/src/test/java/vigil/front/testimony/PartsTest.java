package vigil.front.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.junit.jupiter.api.Test;
import vigil.exchange.form.Part;
import vigil.exchange.form.Parts;

class PartsTest {
  private static final String TYPE = "multipart/form-data; boundary=\"b0\"";

  @Test
  void next_wordsAndFile_comeOneAfterTheOther() throws Exception {
    Parts parts =
        parts(
            """
            --b0
            Content-Disposition: form-data; name="words"

            слова
            --b0
            content-disposition: form-data; name=files; filename="а;б.txt"
            content-type: text/plain

            x
            --b0--
            """
                .replace("\n", "\r\n"));
    Part words = parts.next().orElseThrow();
    assertThat(words.field()).isEqualTo("words");
    assertThat(words.fileName()).isEmpty();
    assertThat(words.content().readAllBytes()).isEqualTo("слова".getBytes(StandardCharsets.UTF_8));
    Part file = parts.next().orElseThrow();
    assertThat(file.fileName()).contains("а;б.txt");
    assertThat(file.mediaType()).isEqualTo("text/plain");
    assertThat(parts.next()).isEmpty();
  }

  @Test
  void next_contentNotRead_isPassedOver() throws Exception {
    Parts parts = parts(part("a", "long".repeat(20_000)) + part("b", "2") + "--b0--");
    parts.next();
    assertThat(parts.next().orElseThrow().field()).isEqualTo("b");
  }

  @Test
  void next_headersTooLong_areRefused() throws Exception {
    Parts parts = parts("--b0\r\nX: " + "y".repeat(5_000) + "\r\n\r\n1\r\n--b0--");
    assertThatThrownBy(parts::next).isInstanceOf(FileUploadException.class);
  }

  @Test
  void next_noEnd_isAnError() throws Exception {
    Parts parts =
        parts(part("a", "1") + "--b0\r\nContent-Disposition: form-data; name=\"c\"\r\n\r\nhalf");
    parts.next();
    InputStream half = parts.next().orElseThrow().content();
    assertThatThrownBy(half::readAllBytes).isInstanceOf(IOException.class);
  }

  @Test
  void of_longBoundary_isRefused() {
    String type = "multipart/form-data; boundary=" + "b".repeat(71);
    assertThatThrownBy(() -> Parts.of(type, InputStream.nullInputStream()))
        .isInstanceOf(Parts.NotAForm.class);
  }

  @Property(tries = 200)
  void next_anyBytesInAnyPieces_comeOutAsTheyWere(
      @ForAll @Size(max = 2_000) byte[] content, @ForAll @IntRange(min = 1, max = 100) int piece)
      throws IOException {
    byte[] body = body(content);
    Parts parts =
        Parts.of(
            TYPE,
            new LimitedInput(new Trickle(new ByteArrayInputStream(body), piece), body.length));
    Optional<Part> part = parts.next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[64];
    InputStream in = part.orElseThrow().content();
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
    }
    if (!new String(content, StandardCharsets.ISO_8859_1).contains("\r\n--b0")) {
      assertThat(out.toByteArray()).isEqualTo(content);
      assertThat(parts.next()).isEmpty();
    }
  }

  private static byte[] body(byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        "--b0\r\nContent-Disposition: form-data; name=\"files\"; filename=\"f\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--b0--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static String part(String name, String content) {
    return "--b0\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }

  private static Parts parts(String body) throws IOException {
    return Parts.of(TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void read_longerThanAllowed_isAnError() {
    LimitedInput body = new LimitedInput(new ByteArrayInputStream(new byte[11]), 10);
    assertThatThrownBy(body::readAllBytes).isInstanceOf(LimitedInput.TooLong.class);
  }

  /** A network that gives a few bytes at a time, and none at all now and then. */
  private static final class Trickle extends FilterInputStream {
    private final int piece;
    private boolean dry;

    Trickle(InputStream in, int piece) {
      super(in);
      this.piece = piece;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      dry = !dry;
      return dry ? 0 : super.read(to, offset, Math.min(piece, length));
    }
  }
}

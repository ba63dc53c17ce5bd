package vigil.exchange.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code multipart/form-data} body (RFC 7578), one after the other as they arrive.
 * Holds one buffer and never a part, in memory or on disk.
 */
public final class Parts {
  private static final String FORM = "multipart/form-data";

  /** RFC 2046, section 5.1.1. */
  private static final int BOUNDARY_CHARACTERS = 70;

  private static final int HEADER_BYTES = 2 << 10;
  private static final int BUFFER_BYTES = 16 << 10;

  private final MultipartInput input;
  private @Nullable InputStream current;
  private boolean begun;

  private Parts(MultipartInput input) {
    this.input = input;
  }

  /**
   * The parts of a body.
   *
   * @param contentType the request's Content-Type
   * @throws NotAForm when it is not a form with parts
   */
  public static Parts of(@Nullable String contentType, InputStream body) throws IOException {
    byte[] boundary = boundary(contentType);
    MultipartInput input =
        MultipartInput.builder()
            .setInputStream(body)
            .setBoundary(boundary)
            .setBufferSize(BUFFER_BYTES)
            .setMaxPartHeaderSize(HEADER_BYTES)
            .get();
    input.setHeaderCharset(StandardCharsets.UTF_8);
    return new Parts(input);
  }

  /** The content type is not that of a form with parts. */
  public static final class NotAForm extends IOException {
    private static final long serialVersionUID = 1L;

    NotAForm() {
      super("the body is not " + FORM);
    }
  }

  /**
   * The next part; what was not read of the one before is passed over.
   *
   * @throws FileUploadException when the body is not well-formed, or ends before its last boundary
   */
  public Optional<Part> next() throws IOException {
    if (!advance()) {
      return Optional.empty();
    }
    Map<String, String> headers = headers(input.readHeaders());
    Map<String, String> disposition = parameters(headers.getOrDefault("content-disposition", ""));
    InputStream content = input.newInputStream();
    current = content;
    return Optional.of(
        new Part(
            disposition.getOrDefault("name", ""),
            Optional.ofNullable(disposition.get("filename")),
            headers.getOrDefault("content-type", ""),
            content));
  }

  private boolean advance() throws IOException {
    if (!begun) {
      begun = true;
      return input.skipPreamble();
    }
    if (current != null) {
      current.close();
    }
    return input.readBoundary();
  }

  private static byte[] boundary(@Nullable String contentType) throws NotAForm {
    if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      throw new NotAForm();
    }
    String boundary = parameters(contentType).getOrDefault("boundary", "");
    if (boundary.isEmpty() || boundary.length() > BOUNDARY_CHARACTERS) {
      throw new NotAForm();
    }
    return boundary.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Map<String, String> headers(String block) {
    Map<String, String> headers = new TreeMap<>();
    for (String line : block.split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static Map<String, String> parameters(String value) {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    Map<String, String> parameters = new TreeMap<>();
    parser
        .parse(value, ';')
        .forEach((name, text) -> {
          if (text != null) {
            parameters.put(name, text);
          }
        });
    return parameters;
  }
}

package vigil.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/** A form that was sent with files, read part by part as it comes; nothing touches the disk. */
public final class Parts {
  private static final int HEADER_BYTES = 2 << 10;

  private Parts() {}

  /**
   * One part.
   *
   * @param field the name of its field
   * @param fileName as the sender calls the file; empty when it is none, or none was chosen
   * @param isFile whether the field is one for files
   * @param mediaType as the sender says, or empty
   * @param content to be read before the next part comes; a read of 0 bytes is not the end
   */
  public record Part(
      String field, String fileName, boolean isFile, String mediaType, InputStream content) {}

  /** Takes the parts, one after the other. */
  @FunctionalInterface
  public interface Taker {
    /** Takes one; what it leaves unread is passed over. */
    void take(Part part) throws IOException;
  }

  /**
   * Hands over what was sent.
   *
   * @return false, having done nothing, when it was not sent in parts
   * @throws IOException when it did not come whole
   */
  public static boolean read(Visit visit, Taker taker) throws IOException {
    Optional<byte[]> boundary = boundary(visit);
    if (boundary.isEmpty()) {
      return false;
    }
    try {
      MultipartInput parts =
          MultipartInput.builder()
              .setInputStream(visit.context().req().getInputStream())
              .setBoundary(boundary.get())
              .setMaxPartHeaderSize(HEADER_BYTES)
              .get();
      parts.setHeaderCharset(StandardCharsets.UTF_8);
      for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
        take(parts, taker);
      }
    } catch (FileUploadException e) {
      throw new IOException("the form did not come whole", e);
    }
    return true;
  }

  private static Optional<byte[]> boundary(Visit visit) {
    return Optional.ofNullable(visit.context().req().getContentType())
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data"))
        .map(type -> parameters(type).getOrDefault("boundary", ""))
        .filter(text -> !text.isEmpty())
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void take(MultipartInput parts, Taker taker) throws IOException {
    Map<String, String> headers = headers(parts.readHeaders());
    Map<String, String> disposition = parameters(headers.getOrDefault("content-disposition", ""));
    try (InputStream content = parts.newInputStream()) {
      taker.take(
          new Part(
              disposition.getOrDefault("name", ""),
              disposition.getOrDefault("filename", ""),
              disposition.containsKey("filename"),
              headers.getOrDefault("content-type", ""),
              content));
    }
  }

  private static Map<String, String> headers(String block) {
    Map<String, String> headers = new LinkedHashMap<>();
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
    Map<String, String> parameters = new LinkedHashMap<>();
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

package vigil.front;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A {@code multipart/form-data} body as a browser writes it. */
final class Form {
  static final String TYPE = "multipart/form-data; boundary=----boundary7MA4YWxkTrZu0gW";
  private static final String DELIMITER = "------boundary7MA4YWxkTrZu0gW";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Form words(String words) {
    return part(
        "Content-Disposition: form-data; name=\"words\"", words.getBytes(StandardCharsets.UTF_8));
  }

  Form number(String number) {
    return part(
        "Content-Disposition: form-data; name=\"number\"", number.getBytes(StandardCharsets.UTF_8));
  }

  Form file(String name, String mediaType, byte[] content) {
    return part(
        "Content-Disposition: form-data; name=\"files\"; filename=\""
            + name
            + "\"\r\nContent-Type: "
            + mediaType,
        content);
  }

  /** What a browser sends for a file field that was left empty. */
  Form noFile() {
    return file("", "application/octet-stream", new byte[0]);
  }

  Form part(String headers, byte[] content) {
    write(DELIMITER + "\r\n" + headers + "\r\n\r\n");
    body.writeBytes(content);
    write("\r\n");
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes((DELIMITER + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }

  /** Without its end: as if the connection broke. */
  byte[] unfinished() {
    return body.toByteArray();
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}

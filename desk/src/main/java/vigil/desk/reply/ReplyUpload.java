package vigil.desk.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.seal.reply.ReplyFile;

/**
 * The form of a reply as it was sent, with small files, all of it in memory and never on the disk.
 */
final class ReplyUpload {
  /** What the files of one reply may have together, in bytes. */
  static final int MOST_BYTES = 256 << 10;

  private static final int MOST_TEXT_BYTES = 1 << 20;
  private static final int HEADER_BYTES = 2 << 10;

  private final Form form;
  private final List<ReplyFile> files = new ArrayList<>();
  private int filesBytes;

  private ReplyUpload(Form form) {
    this.form = form;
  }

  /** Reads what was sent; a form without parts has no files. */
  static ReplyUpload of(Visit visit) throws IOException {
    Optional<byte[]> boundary =
        Optional.ofNullable(visit.context().req().getContentType())
            .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data"))
            .map(type -> parameters(type).getOrDefault("boundary", ""))
            .filter(text -> !text.isEmpty())
            .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    if (boundary.isEmpty()) {
      return new ReplyUpload(visit.form());
    }
    ReplyUpload upload = new ReplyUpload(Form.blank());
    upload.read(boundary.get(), visit.context().req().getInputStream());
    return upload;
  }

  /** The fields that are no files. */
  Form form() {
    return form;
  }

  /** Whether the files have more than {@value #MOST_BYTES} bytes; none is kept then. */
  boolean isTooLarge() {
    return filesBytes > MOST_BYTES;
  }

  /** The files. */
  List<ReplyFile> files() {
    return isTooLarge() ? List.of() : List.copyOf(files);
  }

  private void read(byte[] boundary, InputStream body) throws IOException {
    try {
      MultipartInput parts =
          MultipartInput.builder()
              .setInputStream(body)
              .setBoundary(boundary)
              .setMaxPartHeaderSize(HEADER_BYTES)
              .get();
      parts.setHeaderCharset(StandardCharsets.UTF_8);
      for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
        take(parts);
      }
    } catch (FileUploadException e) {
      throw new IOException("the form did not come whole", e);
    }
  }

  private void take(MultipartInput parts) throws IOException {
    Map<String, String> headers = headers(parts.readHeaders());
    Map<String, String> disposition = parameters(headers.getOrDefault("content-disposition", ""));
    String field = disposition.getOrDefault("name", "");
    Optional<String> fileName = Optional.ofNullable(disposition.get("filename"));
    if (fileName.isEmpty()) {
      byte[] text = bytes(parts, MOST_TEXT_BYTES);
      form.filled(field, new String(text, StandardCharsets.UTF_8));
    } else if (!fileName.get().isEmpty()) {
      byte[] content = bytes(parts, MOST_BYTES + 1);
      filesBytes += content.length;
      files.add(new ReplyFile(fileName.get(), headers.getOrDefault("content-type", ""), content));
    }
  }

  /** As much of a part as is of use; a read of 0 bytes is not the end. */
  private static byte[] bytes(MultipartInput parts, int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream content = parts.newInputStream()) {
      byte[] buffer = new byte[8 << 10];
      for (int read = content.read(buffer);
          read >= 0 && bytes.size() < most;
          read = content.read(buffer)) {
        bytes.write(buffer, 0, Math.min(read, most - bytes.size()));
      }
    }
    return bytes.toByteArray();
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

package vigil.desk.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vigil.desk.page.Form;
import vigil.desk.page.Upload;
import vigil.desk.page.Visit;
import vigil.exchange.form.Part;
import vigil.seal.reply.ReplyFile;

/**
 * The form of a reply as it was sent, with small files, all of it in memory and never on the disk.
 */
final class ReplyUpload {
  /** What the files of one reply may have together, in bytes. */
  static final int MOST_BYTES = 256 << 10;

  private static final int MOST_TEXT_BYTES = 1 << 20;

  private final Form form;
  private final List<ReplyFile> files = new ArrayList<>();
  private int filesBytes;

  private ReplyUpload(Form form) {
    this.form = form;
  }

  /** Reads what was sent; a form without parts has no files. */
  static ReplyUpload of(Visit visit) throws IOException {
    ReplyUpload upload = new ReplyUpload(Form.blank());
    return Upload.read(visit, upload::take) ? upload : new ReplyUpload(visit.form());
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

  private void take(Part part) throws IOException {
    if (!part.isFile()) {
      byte[] text = bytes(part.content(), MOST_TEXT_BYTES);
      form.filled(part.field(), new String(text, StandardCharsets.UTF_8));
    } else if (!part.name().isEmpty()) {
      byte[] content = bytes(part.content(), MOST_BYTES + 1);
      filesBytes += content.length;
      files.add(new ReplyFile(part.name(), part.mediaType(), content));
    }
  }

  /** As much of a part as is of use; a read of 0 bytes is not the end. */
  private static byte[] bytes(InputStream content, int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8 << 10];
    for (int read = content.read(buffer);
        read >= 0 && bytes.size() < most;
        read = content.read(buffer)) {
      bytes.write(buffer, 0, Math.min(read, most - bytes.size()));
    }
    return bytes.toByteArray();
  }
}

package vigil.seal.reply;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;
import vigil.seal.parcel.ParcelReader;
import vigil.seal.testimony.SealedFile;

/** Reads what lies in a mailbox, once its envelope is opened. */
public final class ReplyReader {
  private ReplyReader() {}

  /**
   * Reads the replies with their files, in memory, and makes sure that the envelope is whole.
   *
   * @param plaintext an opened envelope; read to its end and closed
   * @throws EnvelopeException when the envelope is damaged or cut off
   * @throws ParcelException when it holds no replies, or other files than it says
   */
  public static List<Reply> read(InputStream plaintext) throws IOException {
    try (var zip = new ParcelReader(plaintext)) {
      @Nullable List<RepliesJson.Described> described = null;
      Map<String, byte[]> content = new LinkedHashMap<>();
      for (Optional<String> path = zip.next(); path.isPresent(); path = zip.next()) {
        if (described == null && path.get().equals(RepliesJson.ENTRY)) {
          described = RepliesJson.read(zip.bytes(RepliesJson.LIMIT_BYTES));
        } else if (SealedFile.isPath(path.get())) {
          content.put(path.get(), zip.bytes((int) ReplyWriter.LARGEST_BYTES));
        }
      }
      if (described == null) {
        throw new ParcelException.Malformed("the envelope holds no " + RepliesJson.ENTRY, null);
      }
      return replies(described, content);
    }
  }

  private static List<Reply> replies(
      List<RepliesJson.Described> described, Map<String, byte[]> content)
      throws ParcelException.Malformed {
    List<Reply> replies = new ArrayList<>();
    for (RepliesJson.Described reply : described) {
      List<ReplyFile> files = new ArrayList<>();
      for (RepliesJson.Attached file : reply.files()) {
        files.add(checked(file, content.get(file.path())));
      }
      replies.add(reply.with(files));
    }
    return List.copyOf(replies);
  }

  private static ReplyFile checked(RepliesJson.Attached file, byte @Nullable [] content)
      throws ParcelException.Malformed {
    if (content == null
        || content.length != file.sizeBytes()
        || !ReplyWriter.sha256(content).equals(file.sha256())) {
      throw new ParcelException.Malformed("a file is not as replies.json describes it", null);
    }
    return new ReplyFile(file.name(), file.mediaType(), content);
  }
}

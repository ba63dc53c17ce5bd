package vigil.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Goes through the records one after the other, checking each against the one before. */
final class Walk {

  private final InputStream in;
  private final long endBytes;
  private final Frames frames;
  private ChainEnd at;

  /** Reads so many bytes at a time. */
  Walk(StoredFile file, ChainEnd start, long endBytes, Frames frames, int readAheadBytes) {
    this.in = new BufferedInputStream(file.from(start.lengthBytes()), readAheadBytes);
    this.endBytes = endBytes;
    this.frames = frames;
    this.at = start;
  }

  /** The place reached: after the last whole record. */
  ChainEnd at() {
    return at;
  }

  Step next() throws IOException {
    long leftBytes = endBytes - at.lengthBytes();
    if (leftBytes == 0) {
      return new Step.End();
    }
    if (leftBytes < FrameHeader.SIZE_BYTES) {
      return new Step.Broken("its header is cut short");
    }
    byte[] header = in.readNBytes(FrameHeader.SIZE_BYTES);
    Optional<FrameHeader> decoded = FrameHeader.decode(header, at.number() + 1);
    if (decoded.isEmpty()) {
      return new Step.Broken("its header is not what was written");
    }
    if (leftBytes < decoded.get().frameBytes()) {
      return new Step.Broken("its content is cut short");
    }
    return open(decoded.get(), header, in.readNBytes(decoded.get().bodyBytes()));
  }

  private Step open(FrameHeader decoded, byte[] header, byte[] body) {
    Optional<byte[]> content = frames.open(at, header, body);
    if (content.isEmpty()) {
      return new Step.Broken("its content is not what was written");
    }
    at = frames.after(at, header, body);
    return new Step.Whole(decoded.endsGroup(), content.get(), at);
  }
}

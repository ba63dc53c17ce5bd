package vigil.desk.trial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A synthetic film that says more than it shows, made byte by byte. */
public final class FilmSample {
  private FilmSample() {}

  /** A film without frames, that says where it was taken and with what. */
  public static byte[] film() {
    return Samples.joined(
        box(
            "ftyp",
            Samples.joined("qt  ".getBytes(US_ASCII), new byte[4], "qt  ".getBytes(US_ASCII))),
        box(
            "moov",
            keys(
                "com.apple.quicktime.location.ISO6709",
                "+43.3181+045.6986/",
                "com.apple.quicktime.make",
                Samples.PLANTED + " make")),
        box("mdat", new byte[200]));
  }

  /** The metadata atom of QuickTime: a table of keys, and a list of values by their number. */
  private static byte[] keys(String... keysAndValues) {
    ByteArrayOutputStream keys = new ByteArrayOutputStream();
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    int count = keysAndValues.length / 2;
    keys.writeBytes(ByteBuffer.allocate(8).putInt(0).putInt(count).array());
    for (int i = 0; i < count; i++) {
      keys.writeBytes(box("mdta", keysAndValues[2 * i].getBytes(UTF_8)));
      byte[] data =
          box(
              "data",
              Samples.joined(
                  ByteBuffer.allocate(8).putInt(1).putInt(0).array(),
                  keysAndValues[2 * i + 1].getBytes(UTF_8)));
      values.writeBytes(
          ByteBuffer.allocate(8 + data.length)
              .putInt(8 + data.length)
              .putInt(i + 1)
              .put(data)
              .array());
    }
    byte[] handler =
        box("hdlr", Samples.joined(new byte[8], "mdta".getBytes(US_ASCII), new byte[13]));
    return box(
        "meta",
        Samples.joined(
            handler, box("keys", keys.toByteArray()), box("ilst", values.toByteArray())));
  }

  private static byte[] box(String type, byte[] content) {
    return Samples.joined(
        ByteBuffer.allocate(4).putInt(8 + content.length).array(),
        type.getBytes(US_ASCII),
        content);
  }
}

package vigil.open;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vigil.core.language.Language;
import vigil.seal.Sealing;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** Envelopes of synthetic testimony, sound ones and those that an enemy might send. */
final class Envelopes {
  static final String WORDS = "Synthetic words.";
  static final byte[] PHOTO = new byte[200_000];
  static final byte[] NOTE = "a note".getBytes(UTF_8);

  record Entry(String path, String content) {}

  record Hostile(String what, String reason, List<Entry> entries) {
    Hostile(String what, String reason, Entry... entries) {
      this(what, reason, List.of(entries));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static final String HASH_OF_NOTE =
      "f63e34a034f19a24438f2d74b242bc96682abd843ecc4ea63fefed4006d860a3";

  private final Identity identity = Identity.generate();

  Identity identity() {
    return identity;
  }

  byte[] testimony() throws IOException {
    var envelope = new ByteArrayOutputStream();
    var writer = new TestimonyWriter(Sealing.to(List.of(identity.recipient()), envelope));
    writer.addFile("photo.jpg", "image/jpeg", new ByteArrayInputStream(PHOTO));
    writer.addFile("note.txt", "text/plain", new ByteArrayInputStream(NOTE));
    writer.finish(
        new TestimonyText(WORDS, Language.ENGLISH, LocalDate.of(2026, 11, 22), Optional.empty()));
    return envelope.toByteArray();
  }

  byte[] seal(byte[] content) throws IOException {
    var envelope = new ByteArrayOutputStream();
    try (OutputStream sealing = Sealing.to(List.of(identity.recipient()), envelope)) {
      sealing.write(content);
    }
    return envelope.toByteArray();
  }

  byte[] zip(List<Entry> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Entry entry : entries) {
        zip.putNextEntry(new ZipEntry(entry.path()));
        zip.write(entry.content().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    // A ZIP writer refuses to name two entries alike; an enemy's does not.
    String twins =
        bytes
            .toString(ISO_8859_1)
            .replace("files/1-tvin", "files/1-twin")
            .replace("tvstimony", "testimony");
    return seal(twins.getBytes(ISO_8859_1));
  }

  /**
   * What the writer would not make but the format allows: shows that the hostile ones fail for
   * their own reason.
   */
  static List<Entry> handMade() {
    return List.of(
        new Entry("files/1-a.txt", "a note"), document(file("files/1-a.txt", 6, HASH_OF_NOTE)));
  }

  static Stream<Hostile> hostile() {
    String strange = "an entry that no testimony has";
    Entry sound = document("");
    Entry note = new Entry("files/1-a.txt", "a note");
    return Stream.of(
        new Hostile("nothing", "holds no testimony.json"),
        new Hostile("no document", "holds no testimony.json", new Entry("padding", "")),
        new Hostile("two documents", strange, sound, new Entry("tvstimony.json", sound.content())),
        new Hostile("climbs out", strange, new Entry("../evil", "x"), sound),
        new Hostile("climbs out below files", strange, new Entry("files/../../evil", "x"), sound),
        new Hostile("absolute", strange, new Entry("/evil", "x"), sound),
        new Hostile("other system's path", strange, new Entry("files\\..\\evil", "x"), sound),
        new Hostile("folder", strange, new Entry("files/", ""), sound),
        new Hostile("hidden", strange, new Entry("files/.bashrc", "x"), sound),
        new Hostile("program", strange, new Entry("run.sh", "x"), sound),
        new Hostile(
            "twins",
            "twice",
            new Entry("files/1-twin", "x"),
            new Entry("files/1-tvin", "y"),
            sound),
        new Hostile("file not named", "does not name", note, sound),
        new Hostile("file missing", "is missing", document(file("files/1-a.txt", 6, HASH_OF_NOTE))),
        new Hostile(
            "other content",
            "is not the file",
            note,
            document(file("files/1-a.txt", 6, "0".repeat(64)))),
        new Hostile(
            "other size",
            "is not the file",
            note,
            document(file("files/1-a.txt", 7, HASH_OF_NOTE))),
        new Hostile(
            "endless document", "at most", new Entry("testimony.json", " ".repeat(9 << 20))),
        new Hostile(
            "names a place outside",
            "another form",
            document(file("files/../../evil", 1, HASH_OF_NOTE))));
  }

  private static Entry document(String files) {
    return new Entry(
        "testimony.json",
        """
        {"format":"vigil-testimony/1","received_on":"2026-11-22","language":"en","text":"x","files":[%s]}\
        """
            .formatted(files));
  }

  private static String file(String path, int sizeBytes, String sha256) {
    return """
    {"name":"a","path":"%s","media_type":"text/plain","size_bytes":%d,"sha256":"%s"}\
    """
        .formatted(path, sizeBytes, sha256);
  }
}

package vigil.bench.flood;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.core.language.Language;
import vigil.open.Identity;
import vigil.open.PlaintextAccess;
import vigil.open.TestimonyReader;
import vigil.seal.Recipient;
import vigil.seal.Sealing;
import vigil.seal.number.ReturnNumber;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** Synthetic testimony, as a browser seals it and as the desk opens it. */
final class Envelopes {
  static final String BOUNDARY = "----flood";

  private Envelopes() {}

  /** An envelope with words; without a mailbox, whose derivation would be all that is measured. */
  static byte[] sealed(Recipient group, String words) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream sealing = Sealing.to(List.of(group), sealed)) {
      new TestimonyWriter(sealing)
          .finish(
              new TestimonyText(
                  words, Language.ENGLISH, LocalDate.of(2026, 11, 22), Optional.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sealed.toByteArray();
  }

  /** The form on /tell. */
  static byte[] form(String ticket, String words) {
    String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String whole =
        (ticket.isEmpty() ? "" : head.formatted(BOUNDARY, "ticket", ticket))
            + head.formatted(BOUNDARY, "words", words)
            + "--"
            + BOUNDARY
            + "--\r\n";
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  /** A number that nobody was given. */
  static String wrongNumber() {
    return ReturnNumber.generate(new SecureRandom()).grouped().replace(" ", "");
  }

  /** How many envelopes of a spool open whole. */
  static int whole(Path spool, Identity group) throws IOException {
    int whole = 0;
    try (Stream<Path> files = Files.list(spool)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".age")).toList()) {
        TestimonyReader.read(
            Files.newInputStream(file),
            List.of(group),
            PlaintextAccess.iKnowThatThisIsTestimonyInClear());
        whole++;
      }
    }
    return whole;
  }
}

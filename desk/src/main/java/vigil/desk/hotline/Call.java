package vigil.desk.hotline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskChange.TestimonyTaken;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.seal.Sealing;
import vigil.seal.number.ReturnNumber;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/**
 * A call as it was written down. It becomes an envelope like any that a front takes, and lies among
 * those that were fetched. In clear it is in memory only.
 *
 * @param id of the envelope that it becomes
 * @param words the caller's own, as far as they could be written down
 * @param language of the words
 */
record Call(EnvelopeId id, String words, Language language) {

  /** Whether this call was taken before, because a form was sent twice. */
  static boolean isTaken(OpenDesk desk, EnvelopeId id) {
    return desk.state().inbox().containsKey(id);
  }

  /**
   * Seals it and puts it into the inbox. Slow on purpose, about a second.
   *
   * @return a new number for the caller, which is nowhere but here; the caller of this destroys it
   * @throws IllegalStateException when it was taken before
   */
  ReturnNumber take(OpenDesk desk) throws IOException {
    ReturnNumber number = ReturnNumber.generate(new SecureRandom());
    LocalDate today = desk.caseFile().today();
    byte[] envelope = sealed(desk, number, today);
    synchronized (desk) {
      if (isTaken(desk, id)) {
        number.destroy();
        throw new IllegalStateException("this call was taken before");
      }
      WholeFile.write(PrivateFolder.at(desk.home().envelopes()), Spool.fileName(id), envelope);
      desk.record(new TestimonyTaken(id, envelope.length, today));
    }
    return number;
  }

  private byte[] sealed(OpenDesk desk, ReturnNumber number, LocalDate today) throws IOException {
    ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    new TestimonyWriter(Sealing.to(desk.keys().recipients(), envelope))
        .finish(new TestimonyText(words, language, today, Optional.of(number.address())));
    return envelope.toByteArray();
  }

  @Override
  public String toString() {
    return "Call[" + id + ", redacted]";
  }
}

package vigil.desk.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.DeskHome;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.open.Identity;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;
import vigil.seal.Sealing;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** A desk whose passphrase is quick to check, with obviously synthetic content. */
public final class TrialDesk {
  public static final String PASSPHRASE = "correct horse battery staple";
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
  public static final EventId EVENT = new EventId("event-1");
  public static final ActType KILLING = new ActType("killing");

  private static final int QUICK_COST = 2;

  private TrialDesk() {}

  /** Makes a home. */
  public static HomeFolder home(Path folder) throws IOException {
    return home(folder, KeyKind.X25519);
  }

  /** Makes a home of a group that chose its kind of keys. */
  public static HomeFolder home(Path folder, KeyKind kind) throws IOException {
    DeskHome.init(folder, kind, KeyRing.FIRST_STAFF, PASSPHRASE.toCharArray(), QUICK_COST);
    return HomeFolder.at(folder);
  }

  /** Unlocks a home. */
  public static OpenDesk open(HomeFolder home) throws IOException {
    return OpenDesk.unlock(home, PASSPHRASE.toCharArray(), CLOCK);
  }

  /** Adds the one event of the trial. */
  public static void addEvent(OpenDesk desk) throws IOException {
    desk.record(
        new Change.EventAdded(
            new Event(EVENT, "Synthetic event", Edtf.parse("2020-03"), "Nowhere", "Background.")));
  }

  /** Adds a source under its own id as name. */
  public static SourceId addSource(OpenDesk desk, String id, SourceKind kind) throws IOException {
    SourceId source = new SourceId(id);
    desk.record(
        new Change.SourceAdded(new Source(source, kind, "name of " + id, Optional.empty())));
    return source;
  }

  /** A statement about killing, to be changed and recorded. */
  public static StatementDraft statement(String id, SourceId source, String quantity) {
    return Statement.draft(new StatementId(id), source, EVENT, KILLING, Stance.ALLEGES)
        .saidOn(Edtf.parse("2020-04-01"))
        .quantity(new QuotedQuantity(Quantity.parse(quantity), "so many"))
        .words("words of " + id)
        .consent(Consent.PUBLISH);
  }

  /** Records a statement. */
  public static void record(OpenDesk desk, StatementDraft draft) throws IOException {
    desk.record(new Change.StatementRecorded(draft.build()));
  }

  /** The statement with this id, which must be there. */
  public static Statement recorded(OpenDesk desk, String id) {
    return Optional.ofNullable(desk.casebook().statements().get(new StatementId(id))).orElseThrow();
  }

  /** The one statement that there is. */
  public static Statement onlyStatement(OpenDesk desk) {
    assertThat(desk.casebook().statements()).hasSize(1);
    return desk.casebook().statements().values().iterator().next();
  }

  /** How often a testimony was opened. */
  public static int openings(OpenDesk desk, EnvelopeId envelope) {
    return Optional.ofNullable(desk.state().inbox().get(envelope)).orElseThrow().openings();
  }

  /** What a statement derives from. */
  public static Derivation from(String statement) {
    return new Derivation.FromStatement(new StatementId(statement));
  }

  /** A mailbox for which nobody has a number: numbers are slow on purpose. */
  public static MailboxAddress mailboxOfNobody() {
    byte[] id = new byte[16];
    new SecureRandom().nextBytes(id);
    return new MailboxAddress(
        new MailboxId(HexFormat.of().formatHex(id)), Identity.generate().recipient());
  }

  /** Seals a testimony with one small file, as a front does. */
  public static byte[] sealed(List<Recipient> to, String words, MailboxAddress mailbox)
      throws IOException {
    ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    TestimonyWriter writer = new TestimonyWriter(Sealing.to(to, envelope));
    writer.addFile(
        "note.txt",
        "text/plain",
        new ByteArrayInputStream(("file: " + words).getBytes(StandardCharsets.UTF_8)));
    writer.finish(
        new TestimonyText(
            words, Language.ENGLISH, LocalDate.of(2026, 11, 20), Optional.of(mailbox)));
    return envelope.toByteArray();
  }

  /** Puts a testimony into the inbox, as fetching does. */
  public static EnvelopeId receive(OpenDesk desk, String words) throws IOException {
    EnvelopeId id = EnvelopeId.random();
    byte[] envelope = sealed(desk.keys().recipients(), words, mailboxOfNobody());
    Files.write(desk.home().envelopes().resolve(Spool.fileName(id)), envelope);
    desk.record(new TestimonyReceived(id, envelope.length, LocalDate.of(2026, 11, 21)));
    return id;
  }
}

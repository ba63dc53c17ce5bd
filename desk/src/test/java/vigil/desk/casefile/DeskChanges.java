package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.metadata.Concern;
import vigil.desk.role.Role;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.wire.PairingToken;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Times;
import vigil.gather.Wording;
import vigil.gather.police.Law;
import vigil.open.Identity;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.reply.ReplyFile;
import vigil.seal.testimony.Purpose;

/** Arbitrary changes of every kind. */
final class DeskChanges {
  private DeskChanges() {}

  static Arbitrary<DeskChange> any() {
    return Arbitraries.oneOf(
        CasebookChanges.any().map(DeskChange.CasebookChanged::new),
        Combinators.combine(Arbitraries.longs().between(0, 1L << 40), day())
            .as((size, on) -> new DeskChange.TestimonyReceived(EnvelopeId.random(), size, on)),
        Combinators.combine(Arbitraries.longs().between(0, 1L << 40), day())
            .as((size, on) -> new DeskChange.TestimonyTaken(EnvelopeId.random(), size, on)),
        Combinators.combine(
                Arbitraries.of(KeyStep.class),
                Arbitraries.strings().alpha().ofMinLength(1).optional(),
                Arbitraries.longs().between(1, 1L << 40),
                day())
            .as(DeskChange.KeysChanged::new),
        Combinators.combine(
                Arbitraries.strings().alpha().ofMinLength(1),
                Arbitraries.of(Role.class).set().ofMinSize(1))
            .as(DeskChange.RolesChanged::new),
        Combinators.combine(day(), text().optional())
            .as((on, file) ->
                new DeskChange.TestimonyOpened(
                    EnvelopeId.random(), new Told(on, Language.RUSSIAN), file)),
        Arbitraries.create(() -> new DeskChange.TestimonyErased(EnvelopeId.random())),
        reply(),
        Arbitraries.create(() -> new DeskChange.ReplyDelivered(ReplyId.random(), Optional.empty())),
        day().map(on -> new DeskChange.ReplyDelivered(ReplyId.random(), Optional.of(on))),
        sorted(),
        copy(),
        Arbitraries.create(() -> new DeskChange.CopyDiscarded(CopyId.random())),
        dossier(),
        KeptEstimates.any(),
        gathering(),
        Arbitraries.of(Law.shipped()).map(DeskChange.LawSaved::new),
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMinSize(1)
            .ofMaxSize(9)
            .map(bytes -> new DeskChange.PictureAdded(PublicPicture.of(bytes, "image/png", 1, 2))),
        gathering().map(DeskChanges::announcing),
        codes(),
        Combinators.combine(slug(), slug()).as(DeskChange.LawChosen::new),
        Combinators.combine(Arbitraries.longs().between(1, 1L << 40), day(), slug().list())
            .as((number, on, slugs) ->
                new DeskChange.EditionPublished(
                    new PublishedEdition(number, on, slugs, slugs.reversed(), shown(slugs)))),
        Combinators.combine(text(), day(), slug().list())
            .as((content, on, slugs) ->
                new DeskChange.EditionProposed(new EditionProposal("anna", on, slugs, content))),
        Combinators.combine(text(), Arbitraries.of(true, false)).as(DeskChange.ProposalEnded::new),
        Arbitraries.longs().map(DeskChange.EditionDelivered::new),
        day()
            .map(on ->
                new DeskChange.FrontPaired(
                    new PairedFront(
                        URI.create("https://front.example:8443"),
                        PairingToken.generate(new SecureRandom()),
                        on))));
  }

  private static DeskChange announcing(DeskChange saved) {
    Gathering gathering = ((DeskChange.GatheringSaved) saved).gathering();
    return new DeskChange.EditionPublished(
        new PublishedEdition(
            1,
            LocalDate.of(2026, 11, 22),
            List.of(),
            List.of(gathering.slug()),
            Map.of(),
            Map.of(gathering.slug(), gathering)));
  }

  static Arbitrary<String> text() {
    return Arbitraries.strings()
        .all()
        .excludeChars('\ufffe', '\uffff')
        .ofMaxLength(40)
        .filter(text -> text.chars().noneMatch(unit -> Character.isSurrogate((char) unit)));
  }

  static Arbitrary<String> id() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .excludeChars('|')
        .ofMinLength(1)
        .ofMaxLength(12);
  }

  private static Arbitrary<Slug> slug() {
    return Arbitraries.of("a", "chechnya-2017", "z9").map(Slug::new);
  }

  private static Map<Slug, Shown> shown(List<Slug> slugs) {
    Map<Slug, Shown> shown = new HashMap<>();
    for (Slug slug : slugs) {
      shown.put(
          slug,
          new Shown(
              List.of(new StatementId("s-" + slug), new StatementId("s-2")),
              List.of(new SourceId("of " + slug)),
              List.of(new EstimateId(7))));
    }
    return shown;
  }

  static Arbitrary<LocalDate> day() {
    return Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<DeskChange> reply() {
    return Combinators.combine(text(), day())
        .as((words, on) ->
            new DeskChange.ReplyWritten(
                new WrittenReply(
                    ReplyId.random(),
                    EnvelopeId.random(),
                    new MailboxAddress(
                        new MailboxId("0123456789abcdef0123456789abcdef"),
                        Identity.generate().recipient()),
                    Language.ENGLISH,
                    on,
                    words,
                    List.of(new ReplyFile("a " + words, "text/plain", words.getBytes(UTF_8))))));
  }

  private static Arbitrary<DeskChange> sorted() {
    MailboxAddress address =
        new MailboxAddress(
            new MailboxId("0123456789abcdef0123456789abcdef"), Identity.generate().recipient());
    return Combinators.combine(
            Arbitraries.<Optional<MailboxAddress>>of(
                List.of(Optional.empty(), Optional.of(address))),
            Arbitraries.of(Purpose.class))
        .as((mailbox, purpose) ->
            new DeskChange.TestimonySorted(EnvelopeId.random(), mailbox, purpose));
  }

  private static Arbitrary<DeskChange> copy() {
    Arbitrary<KeptCopy.Page> page =
        Combinators.combine(
                Arbitraries.longs().between(0, 1L << 40),
                Arbitraries.integers().between(1, 1 << 30),
                Arbitraries.integers().between(1, 10_000),
                Arbitraries.integers().between(1, 10_000))
            .as(KeptCopy.Page::new);
    return Combinators.combine(
            text().map(name -> "a" + name),
            day(),
            page.list().ofMaxSize(3),
            Arbitraries.of(Concern.class).list().uniqueElements(),
            Arbitraries.integers().between(0, 9))
        .as((name, on, pages, concerns, covered) ->
            new DeskChange.CopyKept(
                new KeptCopy(
                    CopyId.random(),
                    EnvelopeId.random(),
                    on,
                    Optional.of(
                        new KeptCopy.Content(
                            new KeptCopy.Original("files/1", name, "0".repeat(64)),
                            new KeptCopy.Sealed("1".repeat(64), 7, CopyKey.generate()),
                            "image/jpeg",
                            pages,
                            new KeptCopy.Removal(concerns, covered))))));
  }

  private static Arbitrary<DeskChange> dossier() {
    return Combinators.combine(slug(), id(), text(), text(), day(), text())
        .as((slug, event, title, body, on, correction) -> {
          SequencedMap<Language, DossierText> texts = new LinkedHashMap<>();
          texts.put(Language.RUSSIAN, new DossierText(title, body));
          texts.put(Language.ENGLISH, new DossierText(body, title));
          return new DeskChange.DossierSaved(
              new DossierDraft(
                      slug, new EventId(event), texts, List.of(), List.of(new EstimateId(2)))
                  .corrected(on, Map.of(Language.ENGLISH, correction)));
        });
  }

  private static Arbitrary<DeskChange> gathering() {
    return Combinators.combine(slug(), day())
        .as((slug, on) -> {
          Gathering gathering =
              Gathering.draft(
                      slug,
                      Kind.MARCH,
                      Times.openEnded(
                          LocalDateTime.of(2026, 5, 1, 17, 30), ZoneId.of("Europe/London")),
                      on)
                  .title(Wording.of(Language.ENGLISH, "Title"))
                  .place(Wording.of(Language.ENGLISH, "Place"))
                  .finish();
          return new DeskChange.GatheringSaved(gathering);
        });
  }

  private static Arbitrary<DeskChange> codes() {
    Arbitrary<String> hash = Arbitraries.strings().withChars("0123456789abcdef").ofLength(32);
    return Combinators.combine(slug(), hash.list().ofMinSize(1).ofMaxSize(3))
        .as(DeskChange.CodesPrinted::new);
  }

  static Optional<String> erasableItem(DeskChange change) {
    return DeskFields.write(change).item();
  }
}

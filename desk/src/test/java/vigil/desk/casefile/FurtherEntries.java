package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vigil.casebook.Act;
import vigil.casebook.Change;
import vigil.casebook.CustodyStep;
import vigil.casebook.Document;
import vigil.casebook.ErasableItem;
import vigil.casebook.FileKey;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.casebook.Passage;
import vigil.casebook.Sha256;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InterventionKind;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.ViolationStatus;

/** Arbitrary changes of groups, acts, involvements, documents and interventions. */
final class FurtherEntries {
  private FurtherEntries() {}

  static Arbitrary<Change> any() {
    return Arbitraries.oneOf(
        group().map(Change.GroupAdded::new),
        group().map(Change.GroupCorrected::new),
        act().map(Change.ActAdded::new),
        act().map(Change.ActCorrected::new),
        involvement().map(Change.InvolvementAdded::new),
        involvement().map(Change.InvolvementCorrected::new),
        document().map(Change.DocumentAdded::new),
        document().map(Change.DocumentCorrected::new),
        intervention().map(Change.InterventionAdded::new),
        intervention().map(Change.InterventionCorrected::new),
        Combinators.combine(documentId(), step()).as(Change.CustodyPassed::new),
        Combinators.combine(documentId(), step()).as(Change.CustodyTakenBack::new),
        takenBack());
  }

  private static Arbitrary<Change> takenBack() {
    return Arbitraries.oneOf(
        groupId().map(Change.GroupTakenBack::new),
        DeskChanges.id().map(ActId::new).map(Change.ActTakenBack::new),
        DeskChanges.id().map(InvolvementId::new).map(Change.InvolvementTakenBack::new),
        documentId().map(Change.DocumentTakenBack::new),
        DeskChanges.id().map(InterventionId::new).map(Change.InterventionTakenBack::new),
        groupId().map(id -> new Change.Erased(new ErasableItem.GroupName(id))),
        documentId().map(id -> new Change.Erased(new ErasableItem.DocumentWords(id))));
  }

  private static Arbitrary<GroupId> groupId() {
    return DeskChanges.id().map(GroupId::new);
  }

  private static Arbitrary<DocumentId> documentId() {
    return DeskChanges.id().map(DocumentId::new);
  }

  private static Arbitrary<Party> party() {
    return Arbitraries.oneOf(
        CasebookChanges.personId().map(Party.OfPerson::new), groupId().map(Party.OfGroup::new));
  }

  private static Arbitrary<Group> group() {
    return Combinators.combine(groupId(), DeskChanges.text(), DeskChanges.text())
        .as((id, name, words) ->
            new Group(id, name, new QuotedQuantity(Quantity.parse(">100"), words)));
  }

  private static Arbitrary<Act> act() {
    return Combinators.combine(
            DeskChanges.id().map(ActId::new),
            DeskChanges.id().map(EventId::new),
            Arbitraries.of("killing", "our-own-act").map(ActType::new),
            party(),
            CasebookChanges.date().optional(),
            DeskChanges.text(),
            Arbitraries.of(ViolationStatus.class))
        .as(Act::new);
  }

  private static Arbitrary<Involvement> involvement() {
    return Combinators.combine(
            DeskChanges.id().map(InvolvementId::new),
            DeskChanges.id().map(ActId::new),
            party(),
            Arbitraries.of(InvolvementDegree.class))
        .as(Involvement::new);
  }

  private static Arbitrary<CustodyStep> step() {
    return Combinators.combine(
            CasebookChanges.date(), DeskChanges.text(), DeskChanges.text(), DeskChanges.text())
        .as(CustodyStep::new);
  }

  private static Arbitrary<Document> document() {
    Arbitrary<Document.Origin> origin =
        Combinators.combine(DeskChanges.text(), CasebookChanges.date(), DeskChanges.id())
            .as(Document.Origin::new);
    Arbitrary<Optional<Document.FileKept>> file =
        DeskChanges.text()
            .map(name ->
                new Document.FileKept(
                    new Sha256("0f".repeat(32)),
                    7,
                    "image/png",
                    name,
                    Optional.of(new FileKey(name))))
            .optional();
    return Combinators.combine(
            documentId(),
            DeskChanges.text(),
            CasebookChanges.sourceId().optional(),
            CasebookChanges.date(),
            origin,
            file,
            DeskChanges.text(),
            step().list().ofMaxSize(3))
        .as(Document::new);
  }

  private static Arbitrary<Intervention> intervention() {
    Arbitrary<List<String>> words = DeskChanges.text().list().ofSize(3);
    Arbitrary<Optional<LocalDate>> due =
        Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay).optional();
    return Combinators.combine(
            DeskChanges.id(),
            DeskChanges.id(),
            Arbitraries.of(InterventionKind.class),
            CasebookChanges.date(),
            words,
            due,
            Arbitraries.of("a", "march-2026").map(Slug::new).optional())
        .as((id, event, kind, on, said, by, gathering) ->
            new Intervention(
                new InterventionId(id),
                new EventId(event),
                kind,
                on,
                said.get(0),
                said.get(1),
                by,
                said.get(2),
                gathering));
  }

  /** The same statements, with anything where there may be something or nothing. */
  static Arbitrary<Statement> further(Arbitrary<Statement> statements) {
    return Combinators.combine(
            statements,
            subject(),
            Arbitraries.of(DenialOf.class).optional(),
            documentId().optional(),
            Arbitraries.integers().between(0, 9).map(at -> new Passage(at, 10)).optional(),
            Arbitraries.of(Language.RUSSIAN, new Language("zh-Hant")).optional(),
            DeskChanges.text())
        .as((statement, subject, denial, document, passage, language, translation) ->
            statement
                .toDraft()
                .subject(subject)
                .denialOf(denial)
                .document(document)
                .passage(passage)
                .language(language)
                .translation(translation)
                .build());
  }

  private static Arbitrary<Subject> subject() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            new Subject.OfAct(),
            new Subject.OfQuantity(),
            new Subject.OfDate(),
            new Subject.OfPlace()),
        Combinators.combine(party(), Arbitraries.of(InvolvementDegree.class))
            .as(Subject.OfRole::new),
        Combinators.combine(CasebookChanges.personId(), Arbitraries.of(LifeLine.class))
            .as(Subject.OfWhereabouts::new));
  }
}

package vigil.desk.casefile;

import java.util.List;
import java.util.stream.Stream;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.exchange.spool.EnvelopeId;

/** To what a change was made. */
final class Touching {
  private Touching() {}

  static List<Item> of(DeskChange change) {
    return switch (change) {
      case DeskChange.CasebookChanged(Change inside) -> of(inside);
      case DeskChange.TestimonyReceived(EnvelopeId id, _, _) -> testimony(id);
      case DeskChange.TestimonyTaken(EnvelopeId id, _, _) -> testimony(id);
      case DeskChange.TestimonySorted(EnvelopeId id, _, _) -> testimony(id);
      case DeskChange.TestimonyOpened(EnvelopeId id, _, _) -> testimony(id);
      case DeskChange.TestimonyErased(EnvelopeId id) -> testimony(id);
      case DeskChange.ReplyWritten(WrittenReply reply) -> testimony(reply.envelope());
      case DeskChange.CopyKept(KeptCopy copy) -> testimony(copy.envelope());
      case DeskChange.DossierSaved(DossierDraft draft) ->
          List.of(new Item(Item.Kind.DOSSIER, draft.slug().value()));
      case DeskChange.GatheringSaved(var gathering) ->
          List.of(new Item(Item.Kind.GATHERING, gathering.slug().value()));
      case DeskChange.EditionPublished(PublishedEdition edition) -> published(edition);
      case DeskChange.ReplyDelivered _,
          DeskChange.CopyDiscarded _,
          DeskChange.EditionDelivered _,
          DeskChange.FrontPaired _,
          DeskChange.KeysChanged _,
          DeskChange.RolesChanged _ ->
          List.of();
    };
  }

  private static List<Item> of(Change change) {
    return switch (change) {
      case Change.EventAdded(Event event) -> event(event.id());
      case Change.EventCorrected(Event event) -> event(event.id());
      case Change.EventTakenBack(EventId id) -> event(id);
      case Change.SourceAdded(Source source) -> source(source.id());
      case Change.SourceCorrected(Source source) -> source(source.id());
      case Change.SourceTakenBack(SourceId id) -> source(id);
      case Change.PersonAdded(Person person) -> persons(person.id());
      case Change.PersonCorrected(Person person) -> persons(person.id());
      case Change.PersonTakenBack(PersonId id) -> persons(id);
      case Change.StatementRecorded(Statement statement) -> statement(statement.id());
      case Change.StatementCorrected(Statement statement) -> statement(statement.id());
      case Change.StatementTakenBack(StatementId id) -> statement(id);
      case Change.PersonsLinked(PersonId one, PersonId other) -> persons(one, other);
      case Change.PersonsUnlinked(PersonId one, PersonId other) -> persons(one, other);
      case Change.ConsentChanged(StatementId id, _) -> statement(id);
      case Change.Erased(ErasableItem item) -> of(item);
    };
  }

  private static List<Item> of(ErasableItem item) {
    return switch (item) {
      case ErasableItem.StatementWords(StatementId id) -> statement(id);
      case ErasableItem.SourceName(SourceId id) -> source(id);
      case ErasableItem.PersonName(PersonId id) -> persons(id);
    };
  }

  private static List<Item> published(PublishedEdition edition) {
    return Stream.concat(
            edition.dossiers().stream().map(slug -> new Item(Item.Kind.DOSSIER, slug.value())),
            edition.gatherings().stream().map(slug -> new Item(Item.Kind.GATHERING, slug.value())))
        .toList();
  }

  private static List<Item> testimony(EnvelopeId id) {
    return List.of(new Item(Item.Kind.TESTIMONY, id.value()));
  }

  private static List<Item> event(EventId id) {
    return List.of(new Item(Item.Kind.EVENT, id.value()));
  }

  private static List<Item> source(SourceId id) {
    return List.of(new Item(Item.Kind.SOURCE, id.value()));
  }

  private static List<Item> statement(StatementId id) {
    return List.of(new Item(Item.Kind.STATEMENT, id.value()));
  }

  private static List<Item> persons(PersonId... ids) {
    return Stream.of(ids).map(id -> new Item(Item.Kind.PERSON, id.value())).toList();
  }
}

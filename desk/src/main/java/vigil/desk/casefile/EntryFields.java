package vigil.desk.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Act;
import vigil.casebook.Change;
import vigil.casebook.Document;
import vigil.casebook.Entry;
import vigil.casebook.Event;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.casebook.Person;
import vigil.casebook.Refusal;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.ActId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.InterventionKind;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.ViolationStatus;

/** The entries of the casebook as fields: what stays, and apart from it what may be erased. */
final class EntryFields {
  private EntryFields() {}

  static Layers write(String kind, Entry entry) {
    return Layers.of(kind, lasting(entry), entry, () -> erasable(entry));
  }

  /** What stays of an entry. */
  static Fields lasting(Entry entry) {
    return switch (entry) {
      case Event event ->
          new Fields()
              .put("id", event.id().value())
              .put("title", event.title())
              .put("when", event.when().toString())
              .put("where", event.where())
              .put("summary", event.summary());
      case Source source ->
          new Fields().put("id", source.id().value()).put("kind", source.kind().code());
      case Person person -> new Fields().put("id", person.id().value());
      case Group group ->
          new Fields()
              .put("id", group.id().value())
              .put("size", group.size().quantity().toString());
      case Act act -> act(act);
      case Involvement involvement ->
          new Fields()
              .put("id", involvement.id().value())
              .put("act", involvement.act().value())
              .put("who", involvement.who().toString())
              .put("degree", involvement.degree().code());
      case Document document -> DocumentFields.lasting(document);
      case Intervention intervention -> intervention(intervention);
      case Statement statement -> StatementFields.lasting(statement);
    };
  }

  private static Fields act(Act act) {
    return new Fields()
        .put("id", act.id().value())
        .put("event", act.event().value())
        .put("type", act.type().code())
        .put("victim", act.victim().toString())
        .put("when", act.when().map(Edtf::toString))
        .put("where", act.where())
        .put("status", act.status().code());
  }

  private static Fields intervention(Intervention intervention) {
    return new Fields()
        .put("id", intervention.id().value())
        .put("event", intervention.event().value())
        .put("kind", intervention.kind().code())
        .put("on", intervention.on().toString())
        .put("due", intervention.due().map(LocalDate::toString))
        .put("gathering", intervention.gathering().map(Slug::value));
  }

  private static Fields erasable(Entry entry) {
    return switch (entry) {
      case Event _, Act _, Involvement _ -> new Fields();
      case Source source ->
          new Fields().put("name", source.name()).put("public_name", source.publicName());
      case Person person -> new Fields().put("name", person.name());
      case Group group ->
          new Fields().put("name", group.name()).put("size_words", group.size().words());
      case Document document -> DocumentFields.erasable(document);
      case Intervention intervention ->
          new Fields()
              .put("to", intervention.to())
              .put("what", intervention.what())
              .put("outcome", intervention.outcome());
      case Statement statement -> StatementFields.erasable(statement);
    };
  }

  /** The change of this kind, or null when it adds and corrects no entry. */
  static @Nullable Change read(String kind, Fields lasting, Fields words) {
    return switch (kind) {
      case "event-added" -> new Change.EventAdded(event(lasting));
      case "event-corrected" -> new Change.EventCorrected(event(lasting));
      case "source-added" -> new Change.SourceAdded(source(lasting, words));
      case "source-corrected" -> new Change.SourceCorrected(source(lasting, words));
      case "person-added" -> new Change.PersonAdded(person(lasting, words));
      case "person-corrected" -> new Change.PersonCorrected(person(lasting, words));
      case "group-added" -> new Change.GroupAdded(group(lasting, words));
      case "group-corrected" -> new Change.GroupCorrected(group(lasting, words));
      case "act-added" -> new Change.ActAdded(act(lasting));
      case "act-corrected" -> new Change.ActCorrected(act(lasting));
      case "involvement-added" -> new Change.InvolvementAdded(involvement(lasting));
      case "involvement-corrected" -> new Change.InvolvementCorrected(involvement(lasting));
      case "document-added" -> new Change.DocumentAdded(DocumentFields.read(lasting, words));
      case "document-corrected" ->
          new Change.DocumentCorrected(DocumentFields.read(lasting, words));
      case "intervention-added" -> new Change.InterventionAdded(intervention(lasting, words));
      case "intervention-corrected" ->
          new Change.InterventionCorrected(intervention(lasting, words));
      case "statement-recorded" ->
          new Change.StatementRecorded(StatementFields.read(lasting, words));
      case "statement-corrected" ->
          new Change.StatementCorrected(StatementFields.read(lasting, words));
      default -> null;
    };
  }

  /** An entry of this kind. */
  static Entry read(Refusal.Kind kind, Fields lasting, Fields words) {
    return switch (kind) {
      case EVENT -> event(lasting);
      case SOURCE -> source(lasting, words);
      case PERSON -> person(lasting, words);
      case GROUP -> group(lasting, words);
      case ACT -> act(lasting);
      case INVOLVEMENT -> involvement(lasting);
      case DOCUMENT -> DocumentFields.read(lasting, words);
      case INTERVENTION -> intervention(lasting, words);
      case STATEMENT -> StatementFields.read(lasting, words);
    };
  }

  private static Event event(Fields lasting) {
    return new Event(
        new EventId(lasting.text("id")),
        lasting.text("title"),
        lasting.date("when"),
        lasting.text("where"),
        lasting.text("summary"));
  }

  private static Source source(Fields lasting, Fields words) {
    return new Source(
        new SourceId(lasting.text("id")),
        lasting.coded("kind", SourceKind::of),
        words.textOrEmpty("name"),
        words.maybe("public_name"));
  }

  private static Person person(Fields lasting, Fields words) {
    return new Person(new PersonId(lasting.text("id")), words.textOrEmpty("name"));
  }

  private static Group group(Fields lasting, Fields words) {
    return new Group(
        new GroupId(lasting.text("id")),
        words.textOrEmpty("name"),
        new QuotedQuantity(lasting.quantity("size"), words.textOrEmpty("size_words")));
  }

  private static Act act(Fields lasting) {
    return new Act(
        new ActId(lasting.text("id")),
        new EventId(lasting.text("event")),
        lasting.act("type"),
        lasting.coded("victim", Party::of),
        lasting.maybeDate("when"),
        lasting.text("where"),
        lasting.coded("status", ViolationStatus::of));
  }

  private static Involvement involvement(Fields lasting) {
    return new Involvement(
        new InvolvementId(lasting.text("id")),
        new ActId(lasting.text("act")),
        lasting.coded("who", Party::of),
        lasting.coded("degree", InvolvementDegree::of));
  }

  private static Intervention intervention(Fields lasting, Fields words) {
    return new Intervention(
        new InterventionId(lasting.text("id")),
        new EventId(lasting.text("event")),
        lasting.coded("kind", InterventionKind::of),
        lasting.date("on"),
        words.textOrEmpty("to"),
        words.textOrEmpty("what"),
        lasting.maybe("due").map(LocalDate::parse),
        words.textOrEmpty("outcome"),
        lasting.maybe("gathering").map(Slug::new));
  }
}

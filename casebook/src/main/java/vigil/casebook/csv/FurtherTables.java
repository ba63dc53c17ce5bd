package vigil.casebook.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.casebook.Act;
import vigil.casebook.Document;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.casebook.Sha256;
import vigil.casebook.csv.EntryTable.Cell;
import vigil.casebook.csv.EntryTable.Fields;
import vigil.core.date.Edtf;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.InvolvementId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.InterventionKind;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.ViolationStatus;

/**
 * The tables of what a group makes of the statements: {@link #GROUPS}, {@link #ACTS}, {@link
 * #INVOLVEMENTS}, {@link #DOCUMENTS}, {@link #INTERVENTIONS}. Parties are written {@code person:ID}
 * or {@code group:ID}. The chain of custody stands in one cell, a line of CSV for each step.
 */
public final class FurtherTables {
  private static final String WRITE_A_PARTY = "Write person:ID or group:ID.";
  private static final String WRITE_A_SUM =
      "Write 64 hexadecimal digits in lower case, or nothing of the file at all.";
  private static final String WRITE_A_SIZE = "Write a number of bytes, 0 or more.";
  private static final String CORRECT_IT = "Correct the cell.";

  /** People who are known as a group only. */
  public static final EntryTable<Group> GROUPS =
      new EntryTable<>(
          "group",
          List.of(
              Cell.text("id", group -> group.id().value()),
              Cell.text("group_name", Group::name),
              Cell.code("size", group -> group.size().quantity().toString()),
              Cell.text("size_words", group -> group.size().words())),
          (fields, id) ->
              Optional.of(
                  new Group(
                      new GroupId(id),
                      fields.text("group_name"),
                      new QuotedQuantity(
                          fields.reader().quantity(fields.column("size")),
                          fields.reader().raw(fields.column("size_words"))))));

  /** Acts, each against one victim. */
  public static final EntryTable<Act> ACTS =
      new EntryTable<>(
          "act",
          List.of(
              Cell.text("id", act -> act.id().value()),
              Cell.text("event", act -> act.event().value()),
              Cell.code("act_type", act -> act.type().code()),
              Cell.text("victim", act -> act.victim().toString()),
              Cell.code("when", act -> act.when().map(Edtf::toString).orElse("")),
              Cell.text("where", Act::where),
              Cell.code("violation_status", act -> act.status().code())),
          FurtherTables::act);

  /** What somebody had to do with an act. */
  public static final EntryTable<Involvement> INVOLVEMENTS =
      new EntryTable<>(
          "involvement",
          List.of(
              Cell.text("id", involvement -> involvement.id().value()),
              Cell.text("act_id", involvement -> involvement.act().value()),
              Cell.text("who", involvement -> involvement.who().toString()),
              Cell.code("degree", involvement -> involvement.degree().code())),
          FurtherTables::involvement);

  /** Documents, without the bytes of their files. */
  public static final EntryTable<Document> DOCUMENTS =
      new EntryTable<>(
          "document",
          List.of(
              Cell.text("id", document -> document.id().value()),
              Cell.text("document_title", Document::title),
              Cell.text("author", document -> document.author().map(SourceId::value).orElse("")),
              Cell.code("dated_on", document -> document.datedOn().toString()),
              Cell.text("obtained_from", document -> document.origin().from()),
              Cell.code("obtained_on", document -> document.origin().on().toString()),
              Cell.text("taken_in_by", document -> document.origin().by()),
              Cell.code("sha256", document -> file(document, file -> file.sha256().hex())),
              Cell.code("size_bytes", document -> file(document, file -> "" + file.sizeBytes())),
              Cell.text("media_type", document -> file(document, Document.FileKept::mediaType)),
              Cell.text("file_name", document -> file(document, Document.FileKept::name)),
              Cell.text("custody", document -> Custody.cell(document.custody())),
              Cell.text("document_text", Document::text)),
          FurtherTables::document);

  /** What the group did about an event. */
  public static final EntryTable<Intervention> INTERVENTIONS =
      new EntryTable<>(
          "intervention",
          List.of(
              Cell.text("id", intervention -> intervention.id().value()),
              Cell.text("event", intervention -> intervention.event().value()),
              Cell.code("intervention_kind", intervention -> intervention.kind().code()),
              Cell.code("on", intervention -> intervention.on().toString()),
              Cell.text("to", Intervention::to),
              Cell.text("what", Intervention::what),
              Cell.code("due", each -> each.due().map(LocalDate::toString).orElse("")),
              Cell.text("outcome", Intervention::outcome),
              Cell.code("gathering", each -> each.gathering().map(Slug::value).orElse(""))),
          FurtherTables::intervention);

  private FurtherTables() {}

  private static Optional<Act> act(Fields fields, String id) {
    FieldReader reader = fields.reader();
    Optional<EventId> event = reader.id(reader.free(fields.column("event")), EventId::new);
    Optional<ActType> type =
        required(fields, "act_type", text -> made(ActType::new, text), CORRECT_IT);
    Optional<Party> victim = required(fields, "victim", Party::of, WRITE_A_PARTY);
    ViolationStatus status =
        reader.requiredTerm(
            fields.column("violation_status"), ViolationStatus.values(), ViolationStatus::code);
    return event.flatMap(of ->
        type.flatMap(what ->
            victim.map(whom ->
                new Act(
                    new ActId(id),
                    of,
                    what,
                    whom,
                    reader.date(fields.column("when")),
                    fields.text("where"),
                    status))));
  }

  private static Optional<Involvement> involvement(Fields fields, String id) {
    FieldReader reader = fields.reader();
    Optional<ActId> act = reader.id(reader.free(fields.column("act_id")), ActId::new);
    Optional<Party> who = required(fields, "who", Party::of, WRITE_A_PARTY);
    InvolvementDegree degree =
        reader.requiredTerm(
            fields.column("degree"), InvolvementDegree.values(), InvolvementDegree::code);
    return act.flatMap(
        of -> who.map(party -> new Involvement(new InvolvementId(id), of, party, degree)));
  }

  private static Optional<Document> document(Fields fields, String id) {
    FieldReader reader = fields.reader();
    Field author = reader.free(fields.column("author"));
    Document.Origin origin =
        new Document.Origin(
            fields.text("obtained_from"),
            reader.date(fields.column("obtained_on")).orElse(Edtf.unknownDay()),
            fields.text("taken_in_by"));
    return Optional.of(
        new Document(
            new DocumentId(id),
            fields.text("document_title"),
            author.isEmpty() ? Optional.empty() : reader.id(author, SourceId::new),
            reader.date(fields.column("dated_on")).orElse(Edtf.unknownDay()),
            origin,
            fileKept(fields),
            reader.raw(fields.column("document_text")),
            Custody.read(reader, fields.column("custody"))));
  }

  private static Optional<Document.FileKept> fileKept(Fields fields) {
    FieldReader reader = fields.reader();
    boolean nothing =
        Stream.of("sha256", "size_bytes", "media_type", "file_name")
            .allMatch(title -> reader.free(fields.column(title)).isEmpty());
    if (nothing) {
      return Optional.empty();
    }
    Optional<Sha256> sha256 = required(fields, "sha256", Sha256::of, WRITE_A_SUM);
    Optional<Long> sizeBytes = required(fields, "size_bytes", FurtherTables::size, WRITE_A_SIZE);
    return sha256.map(sum ->
        new Document.FileKept(
            sum,
            sizeBytes.orElse(0L),
            reader.raw(fields.column("media_type")),
            reader.raw(fields.column("file_name"))));
  }

  private static Optional<Long> size(String text) {
    return made(Long::valueOf, text).filter(bytes -> bytes >= 0);
  }

  private static Optional<Intervention> intervention(Fields fields, String id) {
    FieldReader reader = fields.reader();
    InterventionKind kind =
        reader.requiredTerm(
            fields.column("intervention_kind"), InterventionKind.values(), InterventionKind::code);
    Optional<LocalDate> due =
        reader.read(
            reader.plain(fields.column("due")),
            text -> made(LocalDate::parse, text),
            "Write the day as 2017-04-01.");
    Optional<Slug> gathering =
        reader.read(
            reader.plain(fields.column("gathering")), text -> made(Slug::new, text), CORRECT_IT);
    return reader
        .id(reader.free(fields.column("event")), EventId::new)
        .map(event ->
            new Intervention(
                new InterventionId(id),
                event,
                kind,
                reader.date(fields.column("on")).orElse(Edtf.unknownDay()),
                fields.text("to"),
                fields.text("what"),
                due,
                fields.text("outcome"),
                gathering));
  }

  private static <T> Optional<T> required(
      Fields fields, String title, Function<String, Optional<T>> of, String remedy) {
    Field field = fields.reader().free(fields.column(title));
    return fields.reader().require(field, remedy)
        ? fields.reader().read(field, of, remedy)
        : Optional.empty();
  }

  private static <T> Optional<T> made(Function<String, T> make, String text) {
    try {
      return Optional.of(make.apply(text));
    } catch (InvalidIdException | DateTimeException | NumberFormatException wrong) {
      return Optional.empty();
    }
  }

  private static String file(Document document, Function<Document.FileKept, String> part) {
    return document.file().map(part).orElse("");
  }
}

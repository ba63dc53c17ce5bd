package vigil.desk.casefile;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Change;
import vigil.casebook.CustodyStep;
import vigil.casebook.ErasableItem;
import vigil.casebook.Refusal.Kind;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.map.GeoPoint;
import vigil.core.vocabulary.Consent;

/** The changes of the casebook as fields. */
final class CasebookFields {
  private CasebookFields() {}

  static Layers write(Change change) {
    return switch (change) {
      case Change.StatementRecorded(var statement) ->
          EntryFields.write("statement-recorded", statement);
      case Change.Added added ->
          EntryFields.write(name(added.entry().reference().kind()) + "-added", added.entry());
      case Change.Corrected corrected ->
          EntryFields.write(
              name(corrected.entry().reference().kind()) + "-corrected", corrected.entry());
      case Change.TakenBack takenBack ->
          Layers.lasting(
              name(takenBack.entry().kind()) + "-taken-back",
              new Fields().put("id", takenBack.entry().id()));
      case Change.CustodyPassed(DocumentId document, CustodyStep step) ->
          DocumentFields.write("custody-passed", document, step);
      case Change.CustodyTakenBack(DocumentId document, CustodyStep step) ->
          DocumentFields.write("custody-taken-back", document, step);
      case Change.PersonsLinked(PersonId one, PersonId other) -> pair("persons-linked", one, other);
      case Change.PersonsUnlinked(PersonId one, PersonId other) ->
          pair("persons-unlinked", one, other);
      case Change.ConsentChanged(StatementId id, Consent consent) ->
          Layers.lasting(
              "consent-changed", new Fields().put("id", id.value()).put("consent", consent.code()));
      case Change.PlaceLocated(String place, Optional<GeoPoint> at) ->
          Layers.lasting(
              "place-located",
              new Fields().put("place", place).put("point", at.map(GeoPoint::toString)));
      case Change.Erased(ErasableItem item) ->
          Layers.lasting("erased", new Fields().put("item", item.key()));
    };
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The change of this kind, or null when it is none of the casebook's. */
  static @Nullable Change read(String kind, Fields lasting, Fields words) {
    return switch (kind) {
      case "custody-passed" ->
          new Change.CustodyPassed(DocumentFields.id(lasting), DocumentFields.step(lasting, words));
      case "custody-taken-back" ->
          new Change.CustodyTakenBack(
              DocumentFields.id(lasting), DocumentFields.step(lasting, words));
      case "persons-linked" ->
          new Change.PersonsLinked(personId(lasting, "one"), personId(lasting, "other"));
      case "persons-unlinked" ->
          new Change.PersonsUnlinked(personId(lasting, "one"), personId(lasting, "other"));
      case "consent-changed" ->
          new Change.ConsentChanged(
              new StatementId(lasting.text("id")), lasting.coded("consent", Consent::of));
      case "place-located" ->
          new Change.PlaceLocated(
              lasting.text("place"), lasting.maybe("point").map(CasebookFields::point));
      case "erased" -> new Change.Erased(lasting.coded("item", ErasableItem::of));
      default ->
          kind.endsWith("-taken-back")
              ? takenBack(kind, lasting)
              : EntryFields.read(kind, lasting, words);
    };
  }

  private static @Nullable Change takenBack(String kind, Fields lasting) {
    return switch (kind) {
      case "event-taken-back" -> new Change.EventTakenBack(new EventId(lasting.text("id")));
      case "source-taken-back" -> new Change.SourceTakenBack(new SourceId(lasting.text("id")));
      case "person-taken-back" -> new Change.PersonTakenBack(new PersonId(lasting.text("id")));
      case "group-taken-back" -> new Change.GroupTakenBack(new GroupId(lasting.text("id")));
      case "act-taken-back" -> new Change.ActTakenBack(new ActId(lasting.text("id")));
      case "involvement-taken-back" ->
          new Change.InvolvementTakenBack(new InvolvementId(lasting.text("id")));
      case "document-taken-back" ->
          new Change.DocumentTakenBack(new DocumentId(lasting.text("id")));
      case "intervention-taken-back" ->
          new Change.InterventionTakenBack(new InterventionId(lasting.text("id")));
      case "statement-taken-back" ->
          new Change.StatementTakenBack(new StatementId(lasting.text("id")));
      default -> null;
    };
  }

  private static GeoPoint point(String text) {
    return GeoPoint.of(text)
        .orElseThrow(() -> new UnreadableChangeException("its place is nowhere on earth"));
  }

  private static Layers pair(String kind, PersonId one, PersonId other) {
    return Layers.lasting(kind, new Fields().put("one", one.value()).put("other", other.value()));
  }

  private static PersonId personId(Fields lasting, String name) {
    return new PersonId(lasting.text(name));
  }
}

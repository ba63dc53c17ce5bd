package vigil.desk.casefile;

import java.util.List;
import java.util.stream.Stream;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Reference;
import vigil.core.id.DocumentId;
import vigil.core.id.PersonId;
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
      case DeskChange.LawChosen(var gathering, _) ->
          List.of(new Item(Item.Kind.GATHERING, gathering.value()));
      case DeskChange.CodesPrinted(var gathering, _) ->
          List.of(new Item(Item.Kind.GATHERING, gathering.value()));
      case DeskChange.EditionPublished(PublishedEdition edition) -> published(edition);
      case DeskChange.EstimateKept _,
          DeskChange.ReplyDelivered _,
          DeskChange.PictureAdded _,
          DeskChange.LawSaved _,
          DeskChange.CopyDiscarded _,
          DeskChange.EditionDelivered _,
          DeskChange.EditionProposed _,
          DeskChange.ProposalEnded _,
          DeskChange.FrontPaired _,
          DeskChange.KeysChanged _,
          DeskChange.RolesChanged _ ->
          List.of();
    };
  }

  private static List<Item> of(Change change) {
    return switch (change) {
      case Change.Added added -> entries(added.entry().reference());
      case Change.Corrected corrected -> entries(corrected.entry().reference());
      case Change.TakenBack takenBack -> entries(takenBack.entry());
      case Change.CustodyPassed(DocumentId id, _) -> entries(Reference.to(id));
      case Change.CustodyTakenBack(DocumentId id, _) -> entries(Reference.to(id));
      case Change.PersonsLinked(PersonId one, PersonId other) ->
          entries(Reference.to(one), Reference.to(other));
      case Change.PersonsUnlinked(PersonId one, PersonId other) ->
          entries(Reference.to(one), Reference.to(other));
      case Change.ConsentChanged(StatementId id, _) -> entries(Reference.to(id));
      case Change.Erased(ErasableItem item) -> entries(item.entry());
      case Change.PlaceLocated _ -> List.of();
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

  private static List<Item> entries(Reference... entries) {
    return Stream.of(entries).map(Item::of).toList();
  }
}

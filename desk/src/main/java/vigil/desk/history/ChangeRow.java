package vigil.desk.history;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.core.id.PersonId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.core.map.GeoPoint;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.Journaled;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.casefile.KeyStep;
import vigil.desk.casefile.PairedFront;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.casefile.Undoing;
import vigil.desk.casefile.WrittenReply;
import vigil.desk.inbox.InboxPages;
import vigil.desk.page.Day;
import vigil.desk.role.Role;
import vigil.gather.Gathering;
import vigil.gather.police.Law;
import vigil.seal.testimony.Purpose;

/**
 * A change, said in words.
 *
 * @param number 1 for the first of all
 * @param day in words
 * @param time of the day, on this machine's clock
 * @param by who made it
 * @param what it was
 * @param undoable whether changes like this one can be undone
 */
public record ChangeRow(
    int number, String day, String time, String by, String what, boolean undoable) {
  static final Messages WORDS = Messages.of(ChangeRow.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** In the reader's language and time. */
  public static ChangeRow of(CaseFile.Numbered numbered, Language language) {
    Journaled journaled = numbered.journaled();
    ZonedDateTime at = journaled.at().atZone(ZoneId.systemDefault());
    return new ChangeRow(
        numbered.number(),
        Day.of(at.toLocalDate(), language),
        TIME.format(at),
        journaled.by(),
        said(journaled.change(), WORDS.in(language)),
        Undoing.isThought(journaled.change()));
  }

  /** Where it is shown alone. */
  public String address() {
    return "/history/" + number;
  }

  /** What a change is, in words. */
  static String said(DeskChange change, Text words) {
    return switch (change) {
      case DeskChange.CasebookChanged(Change inside) -> said(inside, words);
      case DeskChange.TestimonyReceived(var envelope, _, _) ->
          words.get("testimony-received", InboxPages.name(envelope));
      case DeskChange.TestimonySorted(var envelope, _, Purpose purpose) ->
          switch (purpose) {
            case TELL -> words.get("testimony-sorted", InboxPages.name(envelope));
            case ERASE -> words.get("erasure-asked", InboxPages.name(envelope));
          };
      case DeskChange.TestimonyTaken(var envelope, _, _) ->
          words.get("testimony-taken", InboxPages.name(envelope));
      case DeskChange.TestimonyOpened(var envelope, _, Optional<String> file) ->
          file.isPresent()
              ? words.get("testimony-file", InboxPages.name(envelope))
              : words.get("testimony-opened", InboxPages.name(envelope));
      case DeskChange.TestimonyErased(var envelope) ->
          words.get("testimony-erased", InboxPages.name(envelope));
      case DeskChange.ReplyWritten(WrittenReply reply) ->
          words.get("reply-written", InboxPages.name(reply.envelope()));
      case DeskChange.ReplyDelivered _ -> words.get("reply-delivered");
      case DeskChange.CopyKept(KeptCopy copy) ->
          words.get("copy-kept", InboxPages.name(copy.envelope()));
      case DeskChange.CopyDiscarded _ -> words.get("copy-discarded");
      case DeskChange.DossierSaved(DossierDraft draft) ->
          words.get("dossier-saved", draft.title(words.language()));
      case DeskChange.GatheringSaved(Gathering gathering) ->
          words.get("gathering-saved", gathering.title().in(words.language()).text());
      case DeskChange.EstimateKept(var estimate) ->
          words.get(
              "estimate-kept",
              estimate.id().toString(),
              Vocabulary.standard().label(estimate.question().topic().act(), words.language()),
              estimate.question().topic().event().value());
      case DeskChange.PictureAdded _ -> words.get("picture-added");
      case DeskChange.LawSaved(Law law) ->
          words.get("law-saved", law.country().in(words.language()).text());
      case DeskChange.LawChosen(var gathering, var law) ->
          words.get("law-chosen", gathering.value(), law.value());
      case DeskChange.CodesPrinted(var gathering, var hashes) ->
          words.get("codes-printed", gathering.value(), hashes.size());
      case DeskChange.EditionProposed _ -> words.get("edition-proposed");
      case DeskChange.ProposalEnded(_, boolean confirmed) ->
          words.get(confirmed ? "proposal-confirmed" : "proposal-dropped");
      case DeskChange.EditionPublished(PublishedEdition edition) ->
          words.get("edition-published", Long.toString(edition.number()));
      case DeskChange.EditionDelivered(long number) ->
          words.get("edition-delivered", Long.toString(number));
      case DeskChange.FrontPaired(PairedFront front) ->
          words.get("front-paired", front.address().toString());
      case DeskChange.KeysChanged(KeyStep step, Optional<String> whom, _, _) ->
          words.get("keys." + step.name().toLowerCase(Locale.ROOT), whom.orElse(""));
      case DeskChange.RolesChanged(String whom, Set<Role> roles) ->
          words.get("roles-changed", whom, Role.labels(roles, words.language()));
    };
  }

  private static String said(Change change, Text words) {
    return switch (change) {
      case Change.Added added -> CasebookWords.added(added, words);
      case Change.Corrected corrected -> CasebookWords.corrected(corrected, words);
      case Change.TakenBack takenBack -> CasebookWords.takenBack(takenBack, words);
      case Change.CustodyPassed(var id, _) -> words.get("custody-passed", id);
      case Change.CustodyTakenBack(var id, _) -> words.get("custody-taken-back", id);
      case Change.PersonsLinked(PersonId one, PersonId other) ->
          words.get("persons-linked", one, other);
      case Change.PersonsUnlinked(PersonId one, PersonId other) ->
          words.get("persons-unlinked", one, other);
      case Change.ConsentChanged(StatementId id, Consent consent) ->
          words.get("consent-changed", id, consent.label(words.language()));
      case Change.PlaceLocated(String place, Optional<GeoPoint> at) ->
          at.isPresent()
              ? words.get("place-located", place, at.get())
              : words.get("place-unlocated", place);
      case Change.Erased(ErasableItem item) ->
          words.get("erased", CasebookWords.erased(item, words));
    };
  }
}

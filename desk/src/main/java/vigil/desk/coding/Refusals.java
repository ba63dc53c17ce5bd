package vigil.desk.coding;

import vigil.casebook.ChangeRefused;
import vigil.casebook.Refusal;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.language.Text;

/** Why the casebook did not take a change, in the reader's words. */
public final class Refusals {
  private Refusals() {}

  /** The reason and what to do. */
  public static String words(ChangeRefused refused, Language language) {
    Text words = CodingWords.MESSAGES.in(language);
    return switch (refused.refusal()) {
      case Refusal.UnknownId(_, String id) -> words.get("refused.unknown", id);
      case Refusal.DuplicateId(_, String id) -> words.get("refused.duplicate", id);
      case Refusal.DerivesFromItself(var path) ->
          words.get(
              "refused.circle", String.join(" ← ", path.stream().map(StatementId::value).toList()));
      case Refusal.SamePerson _ -> words.get("refused.same");
      case Refusal.AlreadyLinked _ -> words.get("refused.linked");
      case Refusal.NotLinked _ -> words.get("refused.not-linked");
      case Refusal.ConsentMoved _ -> words.get("refused.consent");
      case Refusal.NoDenial _ -> words.get("refused.no-denial");
      case Refusal.CustodyMoved _ -> words.get("refused.custody");
      case Refusal.NotTheLastStep _ -> words.get("refused.not-last-step");
      case Refusal.StillNeeded(_, String id, _, String byId) ->
          words.get("refused.needed", id, byId);
      case Refusal.ChangedSince(_, String id) -> words.get("refused.changed-since", id);
      case Refusal.PlaceMovedSince(String place) -> words.get("refused.changed-since", place);
      case Refusal.ErasedForGood _ -> words.get("refused.erased");
    };
  }
}

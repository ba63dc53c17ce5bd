package vigil.desk.coding;

import vigil.casebook.ChangeRefused;
import vigil.casebook.Refusal;
import vigil.core.id.StatementId;
import vigil.core.language.Text;

/** Why the casebook did not take a change, in the reader's words. */
final class Refusals {
  private Refusals() {}

  static String words(ChangeRefused refused, Text words) {
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
      case Refusal.ErasedForGood _ -> words.get("refused.erased");
    };
  }
}

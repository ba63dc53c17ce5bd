package vigil.desk.exchange;

import java.util.stream.Collectors;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.exchange.edition.Problem;

/** What went wrong between desk and front, and what to do, in the reader's language. */
public final class FrontTrouble {
  static final Messages WORDS = Messages.of(FrontTrouble.class);

  private FrontTrouble() {}

  /** The trouble in words. */
  public static String in(Language language, FrontException trouble) {
    Text words = WORDS.in(language);
    return switch (trouble) {
      case FrontException.Unreachable _ -> words.get("trouble.unreachable");
      case FrontException.WrongCode _ -> words.get("trouble.wrong-code");
      case FrontException.NotPaired _ -> words.get("trouble.not-paired");
      case FrontException.EditionRefused refused ->
          words.get(
              "trouble.edition-refused",
              refused.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
      case FrontException.EnvelopesLeft left ->
          words.get("trouble.envelopes-left", left.envelopes().size());
      case FrontException.Unexpected unexpected ->
          words.get("trouble.unexpected", String.valueOf(unexpected.status()));
    };
  }
}

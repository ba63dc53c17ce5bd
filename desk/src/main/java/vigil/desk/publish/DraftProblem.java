package vigil.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.core.language.Language;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.DossierText;
import vigil.desk.estimate.kept.EstimateId;

/** Why a draft cannot be published as it is. */
public sealed interface DraftProblem {

  /** It has no title in a language that it is written in. */
  record NoTitle(Language language) implements DraftProblem {
    @Override
    public String message() {
      return "The text in language \"%s\" has no title. Write one.".formatted(language);
    }
  }

  /**
   * Its text has braces that name no figure of this event.
   *
   * @param token as it is written, braces included
   */
  record UnknownToken(Language language, String token) implements DraftProblem {
    @Override
    public String message() {
      return "The text in language \"%s\" has %s, which is no figure of this event. "
              .formatted(language, token)
          + "Write an act and a kind of figure, such as {killing.reported_minimum}.";
    }
  }

  /** Its text names a figure that the statements which may be published do not bear. */
  record NothingToShow(Language language, FigureToken token) implements DraftProblem {
    @Override
    public String message() {
      return "The text in language \"%s\" has %s, but no published statement bears this figure. "
              .formatted(language, token)
          + "Say it without the figure.";
    }
  }

  /** It shows an estimate whose record has changed since. */
  record OutdatedEstimate(Language language, EstimateId estimate) implements DraftProblem {
    @Override
    public String message() {
      return "The estimate %s was made from a record that has changed since. Make it again, or leave it out."
          .formatted(estimate);
    }
  }

  /** The language whose text is at fault. */
  Language language();

  /** What is wrong and what to do, in English. */
  String message();

  /** All that keeps the draft from being published; empty when nothing does. */
  static List<DraftProblem> of(Casebook casebook, DossierDraft draft) {
    return of(PublicView.of(casebook, draft.event()), draft);
  }

  /** The same, when what the public may see of its event is known already. */
  static List<DraftProblem> of(PublicView view, DossierDraft draft) {
    List<DraftProblem> problems = new ArrayList<>();
    draft.texts().forEach((language, text) -> problems.addAll(of(view, language, text)));
    return List.copyOf(problems);
  }

  private static List<DraftProblem> of(PublicView view, Language language, DossierText text) {
    List<DraftProblem> problems = new ArrayList<>();
    if (text.title().isBlank()) {
      problems.add(new NoTitle(language));
    }
    for (String paragraph : text.paragraphs()) {
      Piece.of(paragraph).forEach(piece -> of(view, language, piece).ifPresent(problems::add));
    }
    return problems;
  }

  private static Optional<DraftProblem> of(PublicView view, Language language, Piece piece) {
    return switch (piece) {
      case Piece.Words _ -> Optional.empty();
      case Piece.Stray(String text) -> Optional.of(new UnknownToken(language, text));
      case Piece.Named(FigureToken token) when !view.knows(token) ->
          Optional.of(new UnknownToken(language, token.toString()));
      case Piece.Named(FigureToken token) ->
          view.shows(token) ? Optional.empty() : Optional.of(new NothingToShow(language, token));
    };
  }
}

package vigil.desk.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import vigil.casebook.Casebook;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.DossierText;
import vigil.desk.page.Form;
import vigil.desk.publish.DraftProblem;
import vigil.desk.publish.FigureToken;

/** The form of a dossier: a title and a body for each language. */
final class DossierForm {
  private DossierForm() {}

  static String title(Language language) {
    return "title_" + language;
  }

  static String body(Language language) {
    return "body_" + language;
  }

  static Form of(DossierDraft draft) {
    Form form = Form.blank();
    draft
        .texts()
        .forEach((language, text) ->
            form.filled(title(language), text.title()).filled(body(language), text.body()));
    return form;
  }

  /**
   * The draft as typed; none when something was refused. A language whose title and body are both
   * empty is one that the dossier is not written in.
   */
  static Optional<DossierDraft> read(
      Form form, DossierDraft before, List<Language> languages, Casebook casebook, Text words) {
    SequencedMap<Language, DossierText> texts = new LinkedHashMap<>();
    for (Language language : languages) {
      DossierText text = new DossierText(form.value(title(language)), form.value(body(language)));
      if (!text.title().isEmpty() || !text.body().isEmpty()) {
        texts.put(language, text);
      }
    }
    if (texts.isEmpty()) {
      form.refuse(title(languages.getFirst()), words.get("refused.empty"));
      return Optional.empty();
    }
    DossierDraft draft =
        new DossierDraft(before.slug(), before.event(), texts, before.corrections());
    DraftProblem.of(casebook, draft).forEach(problem -> refuse(form, problem, words));
    return form.accepted() ? Optional.of(draft) : Optional.empty();
  }

  /** A figure that has no value yet may be saved: it keeps the dossier from being published. */
  private static void refuse(Form form, DraftProblem problem, Text words) {
    switch (problem) {
      case DraftProblem.NoTitle(Language language) ->
          form.refuse(title(language), words.get("refused.title"));
      case DraftProblem.UnknownToken(Language language, String token) ->
          form.refuse(body(language), words.get("refused.token", token));
      case DraftProblem.NothingToShow _ -> {}
    }
  }

  /** The figures that the draft names and that show nothing now. */
  static List<FigureToken> gaps(Casebook casebook, DossierDraft draft) {
    return DraftProblem.of(casebook, draft).stream()
        .filter(DraftProblem.NothingToShow.class::isInstance)
        .map(DraftProblem.NothingToShow.class::cast)
        .map(DraftProblem.NothingToShow::token)
        .distinct()
        .toList();
  }
}

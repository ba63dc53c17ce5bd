package vigil.desk.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import vigil.casebook.Casebook;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.vocabulary.ActType;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.DossierText;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.page.Form;
import vigil.desk.publish.DraftProblem;
import vigil.desk.publish.FigureToken;

/** The form of a dossier: a title and a body for each language. */
final class DossierForm {
  private static final String ESTIMATE = "estimate_";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

  private DossierForm() {}

  static String title(Language language) {
    return "title_" + language;
  }

  static String body(Language language) {
    return "body_" + language;
  }

  /** The field that says which estimate about an act is shown; all of them begin alike. */
  static String estimate(ActType act) {
    return ESTIMATE + act.code();
  }

  /** As nobody asks for a number that is none, whatever was sent is read or left out. */
  private static List<EstimateId> estimates(Form form) {
    return form.names().stream()
        .filter(name -> name.startsWith(ESTIMATE))
        .map(form::value)
        .filter(value -> NUMBER.matcher(value).matches())
        .map(EstimateId::of)
        .sorted()
        .toList();
  }

  static Form of(DossierDraft draft, List<KeptEstimate> estimates) {
    Form form = Form.blank();
    estimates.stream()
        .filter(kept -> draft.estimates().contains(kept.id()))
        .forEach(
            kept -> form.filled(estimate(kept.question().topic().act()), kept.id().toString()));
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
        new DossierDraft(
            before.slug(), before.event(), texts, before.corrections(), estimates(form));
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
      case DraftProblem.NothingToShow _, DraftProblem.OutdatedEstimate _ -> {}
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

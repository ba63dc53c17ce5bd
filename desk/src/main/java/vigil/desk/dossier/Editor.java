package vigil.desk.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.core.language.Language;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierCorrection;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claims;
import vigil.desk.dossier.EditorPage.ActFigures;
import vigil.desk.dossier.EditorPage.Left;
import vigil.desk.dossier.EditorPage.Live;
import vigil.desk.dossier.EditorPage.Told;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.publish.FigureToken;
import vigil.desk.publish.LiveFigure;
import vigil.desk.publish.PublicView;
import vigil.desk.publish.ShownEstimates;
import vigil.exchange.dossier.FigureKind;

/** Puts the editor's page together, in the reader's language. */
final class Editor {
  private static final List<FigureKind> ORDER =
      List.of(
          FigureKind.REPORTED_MINIMUM,
          FigureKind.CORROBORATED_MINIMUM,
          FigureKind.DOCUMENTED,
          FigureKind.DOCUMENTED_BY_TWO_ROOTS);

  private final DeskState state;
  private final List<Language> languages;
  private final Language reader;

  Editor(DeskState state, List<Language> languages, Language reader) {
    this.state = state;
    this.languages = languages;
    this.reader = reader;
  }

  /** The languages of the group, and whichever others the draft is written in. */
  static List<Language> languages(List<Language> ofTheGroup, DossierDraft draft) {
    List<Language> languages = new ArrayList<>(draft.texts().keySet());
    languages.addAll(ofTheGroup);
    return languages.stream().distinct().toList();
  }

  EditorPage page(DossierDraft draft, Form form) {
    Casebook casebook = state.casebook();
    PublicView view = PublicView.of(casebook, draft.event());
    return new EditorPage(
        Address.of("dossiers", draft.slug().value()),
        draft.title(reader),
        Optional.ofNullable(casebook.events().get(draft.event())).map(Event::title).orElse(""),
        Address.of("events", draft.event().value()),
        languages(languages, draft),
        form,
        figures(view, Acts.of(casebook)),
        leftOut(view, casebook),
        DossierForm.gaps(casebook, draft).stream().map(FigureToken::toString).toList(),
        new Preview(view).of(draft),
        state.publicSince(draft.slug()).map(day -> Day.of(day, reader)),
        draft.corrections().stream().map(this::told).toList(),
        estimates(draft));
  }

  /** What can be chosen for each act, the newest first. */
  private List<EditorPage.Estimates> estimates(DossierDraft draft) {
    Map<ActType, List<Option>> byAct = new LinkedHashMap<>();
    for (KeptEstimate kept : ShownEstimates.possible(state, draft).reversed()) {
      String number = kept.id().toString();
      byAct
          .computeIfAbsent(kept.question().topic().act(), _ -> new ArrayList<>())
          .add(new Option(number, number + " · " + Day.of(kept.basis().asOf(), reader)));
    }
    Vocabulary vocabulary = Acts.of(state.casebook());
    return byAct.entrySet().stream()
        .map(act ->
            new EditorPage.Estimates(
                DossierForm.estimate(act.getKey()),
                vocabulary.label(act.getKey(), reader),
                act.getValue()))
        .toList();
  }

  private List<ActFigures> figures(PublicView view, Vocabulary vocabulary) {
    Map<ActType, List<Live>> byAct = new LinkedHashMap<>();
    List<LiveFigure> figures = new ArrayList<>(view.figures());
    figures.sort(Comparator.comparingInt(figure -> ORDER.indexOf(figure.token().kind())));
    view.figures().forEach(figure -> byAct.put(figure.token().act(), new ArrayList<>()));
    for (LiveFigure figure : figures) {
      byAct
          .computeIfAbsent(figure.token().act(), _ -> new ArrayList<>())
          .add(new Live(figure.token().toString(), kind(figure.token()), shows(figure)));
    }
    return byAct.entrySet().stream()
        .map(act -> new ActFigures(vocabulary.label(act.getKey(), reader), act.getValue()))
        .toList();
  }

  private static String kind(FigureToken token) {
    return token.kind().name().toLowerCase(Locale.ROOT);
  }

  private Optional<String> shows(LiveFigure figure) {
    OptionalLong value = figure.value();
    return value.isPresent()
        ? Optional.of(Preview.words(figure.token().kind(), value.getAsLong(), reader))
        : Optional.empty();
  }

  private List<Left> leftOut(PublicView view, Casebook casebook) {
    Claims claims = Claims.of(casebook, reader);
    return view.leftOut().stream()
        .map(left ->
            new Left(claims.of(left.statement()), left.because().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Told told(DossierCorrection correction) {
    Map<Language, String> words = correction.words();
    String shown =
        Optional.ofNullable(words.get(reader))
            .orElseGet(() -> words.values().stream().findFirst().orElse(""));
    return new Told(Day.of(correction.on(), reader), shown);
  }
}

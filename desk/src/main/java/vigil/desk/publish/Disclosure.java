package vigil.desk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.id.SourceId;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.quantity.AtLeast;
import vigil.core.quantity.QuantityWords;
import vigil.core.quantity.Unknown;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claims;
import vigil.desk.page.Address;
import vigil.desk.publish.PublishPages.Candidate;
import vigil.desk.publish.PublishPages.FigureChange;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.dossier.ActGroup;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.FigureKind;
import vigil.exchange.json.JsonRefusedException;

/** What a draft would disclose, and what would change for readers, before it is published. */
final class Disclosure {
  private final OpenDesk desk;
  private final Language reader;
  private final Text words;
  private final Claims claims;

  Disclosure(OpenDesk desk, Language reader) {
    this.desk = desk;
    this.reader = reader;
    this.words = PublishPages.WORDS.in(reader);
    this.claims = Claims.of(desk.casebook(), reader);
  }

  Candidate of(DossierDraft draft, boolean chosen) throws IOException {
    PublicView view = PublicView.of(desk.casebook(), draft.event());
    return new Candidate(
        draft.slug().value(),
        Address.of("dossiers", draft.slug().value()),
        draft.title(reader),
        chosen,
        Publishing.standing(desk.state()).contains(draft.slug()),
        changes(draft, view),
        PublishPages.leftOut(view, claims),
        unnamed(view),
        Stream.concat(
                DraftProblem.of(view, draft).stream(),
                ShownEstimates.problems(desk.state(), draft).stream())
            .map(this::problem)
            .toList(),
        Corrections.of(desk.state(), draft.slug()).stream().map(this::correction).toList());
  }

  private String correction(Corrections.Reason reason) {
    return switch (reason) {
      case Corrections.Reason.Unshowable(var statement, var because) ->
          words.get(
              "due.statement",
              statement,
              words.get("because." + because.name().toLowerCase(Locale.ROOT)));
      case Corrections.Reason.TakenBack(var statement) -> words.get("due.gone", statement);
      case Corrections.Reason.NameErased(var source) -> words.get("due.name", source);
      case Corrections.Reason.EstimateOutdated(var estimate) ->
          words.get("due.estimate", estimate.toString());
    };
  }

  private List<FigureChange> changes(DossierDraft draft, PublicView view) throws IOException {
    Map<FigureToken, OptionalLong> before = publicNow(draft);
    Map<FigureToken, OptionalLong> after = new LinkedHashMap<>();
    view.figures().forEach(figure -> after.put(figure.token(), figure.value()));
    List<FigureToken> tokens = new ArrayList<>(after.keySet());
    before.keySet().stream().filter(token -> !after.containsKey(token)).forEach(tokens::add);
    Vocabulary vocabulary = Acts.of(desk.casebook());
    return tokens.stream()
        .filter(token -> isNews(value(before, token), value(after, token)))
        .map(token ->
            new FigureChange(
                vocabulary.label(token.act(), reader),
                token.kind().name().toLowerCase(Locale.ROOT),
                shown(token.kind(), value(before, token)),
                shown(token.kind(), value(after, token))))
        .toList();
  }

  /** That nobody is known by name is no news of a dossier that was not there. */
  private static boolean isNews(OptionalLong before, OptionalLong after) {
    return !before.equals(after) && (before.isPresent() || after.orElse(1) != 0);
  }

  private static OptionalLong value(Map<FigureToken, OptionalLong> figures, FigureToken token) {
    return figures.getOrDefault(token, OptionalLong.empty());
  }

  private Optional<String> shown(FigureKind kind, OptionalLong value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case DOCUMENTED, DOCUMENTED_BY_TWO_ROOTS -> Long.toString(value.getAsLong());
          case REPORTED_MINIMUM, CORROBORATED_MINIMUM ->
              QuantityWords.of(
                  value.getAsLong() == 0 ? new Unknown() : new AtLeast(value.getAsLong()), reader);
        });
  }

  /** The figures of the newest edition, as they lie in its folder; none when it is not in there. */
  private Map<FigureToken, OptionalLong> publicNow(DossierDraft draft) throws IOException {
    Optional<PublishedEdition> newest =
        desk.state().edition().filter(edition -> edition.dossiers().contains(draft.slug()));
    if (newest.isEmpty()) {
      return Map.of();
    }
    Path file =
        desk.home()
            .editions()
            .resolve(Long.toString(newest.get().number()))
            .resolve("dossiers")
            .resolve(draft.slug() + ".json");
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      return figures(Dossier.read(Files.readAllBytes(file)));
    } catch (JsonRefusedException damaged) {
      return Map.of();
    }
  }

  private static Map<FigureToken, OptionalLong> figures(Dossier dossier) {
    Map<FigureToken, OptionalLong> figures = new LinkedHashMap<>();
    for (ActGroup group : dossier.evidence().groups()) {
      ActType act = group.act();
      for (FigureKind kind : FigureKind.values()) {
        figures.put(new FigureToken(act, kind), group.figures().value(kind));
      }
    }
    return figures;
  }

  private List<String> unnamed(PublicView view) {
    return view.statements().stream()
        .map(Statement::source)
        .distinct()
        .filter(this::isUnnamed)
        .map(claims::name)
        .toList();
  }

  private boolean isUnnamed(SourceId id) {
    return Optional.ofNullable(desk.casebook().sources().get(id))
        .flatMap(Source::publicName)
        .isEmpty();
  }

  private String problem(DraftProblem problem) {
    return switch (problem) {
      case DraftProblem.NoTitle(Language language) ->
          words.get("problem.title", language.nativeName());
      case DraftProblem.UnknownToken(Language language, String token) ->
          words.get("problem.token", language.nativeName(), token);
      case DraftProblem.NothingToShow(Language language, FigureToken token) ->
          words.get("problem.nothing", language.nativeName(), token);
      case DraftProblem.OutdatedEstimate(_, var estimate) ->
          words.get("problem.estimate", estimate.toString());
    };
  }
}

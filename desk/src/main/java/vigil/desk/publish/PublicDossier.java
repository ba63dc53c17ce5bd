package vigil.desk.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierCorrection;
import vigil.desk.casefile.DossierDraft;
import vigil.exchange.LocalizedText;
import vigil.exchange.dossier.Correction;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.DossierEvent;
import vigil.exchange.dossier.DossierText;
import vigil.exchange.dossier.Paragraph;
import vigil.exchange.dossier.Span;
import vigil.exchange.dossier.TextSpan;

/** A draft as the public will read it, with the evidence that it may see. */
public final class PublicDossier {
  private PublicDossier() {}

  /**
   * The dossier that would be published now; nothing is recorded.
   *
   * @param today the day of first publication, if it was not published before
   * @throws DraftRefused when its text names a figure that is none
   */
  public static Dossier of(DeskState state, DossierDraft draft, LocalDate today) {
    Casebook casebook = state.casebook();
    PublicView view = PublicView.of(casebook, draft.event());
    List<DraftProblem> problems = new ArrayList<>(DraftProblem.of(view, draft));
    problems.addAll(ShownEstimates.problems(state, draft));
    if (!problems.isEmpty()) {
      throw new DraftRefused(draft.slug(), problems);
    }
    ReaderWords words = new ReaderWords(List.copyOf(draft.texts().keySet()));
    return new Dossier(
        draft.slug(),
        state.publicSince(draft.slug()).orElse(today),
        texts(draft),
        event(casebook, draft, words),
        new EvidenceWriter(casebook, view, words, ShownEstimates.of(state, draft)).write(),
        corrections(draft));
  }

  private static Map<Language, DossierText> texts(DossierDraft draft) {
    Map<Language, DossierText> texts = new LinkedHashMap<>();
    draft
        .texts()
        .forEach((language, text) ->
            texts.put(
                language,
                new DossierText(
                    text.title(),
                    Optional.empty(),
                    text.paragraphs().stream().map(PublicDossier::paragraph).toList())));
    return texts;
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(Piece.of(text).stream().map(PublicDossier::span).toList());
  }

  private static Span span(Piece piece) {
    return switch (piece) {
      case Piece.Words(String text) -> new TextSpan(text);
      case Piece.Named(FigureToken token) -> token.span();
      case Piece.Stray(String text) ->
          throw new IllegalStateException("a text with " + text + " was to be refused before");
    };
  }

  private static DossierEvent event(Casebook casebook, DossierDraft draft, ReaderWords words) {
    Event event =
        Optional.ofNullable(casebook.events().get(draft.event()))
            .orElseThrow(() -> new IllegalStateException("there is no event " + draft.event()));
    return new DossierEvent(
        event.id(),
        words.asWritten(event.title().isEmpty() ? draft.title(words.original()) : event.title()),
        event.when(),
        present(event.where()).map(words::asWritten),
        present(event.summary()).map(words::asWritten));
  }

  private static List<Correction> corrections(DossierDraft draft) {
    return draft.corrections().stream().flatMap(one -> correction(one).stream()).toList();
  }

  private static Optional<Correction> correction(DossierCorrection correction) {
    Map<Language, String> texts = new LinkedHashMap<>(correction.words());
    texts.values().removeIf(String::isBlank);
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Correction(correction.on(), new LocalizedText(texts)));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(words -> !words.isBlank());
  }
}

package vigil.front.dossier;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vigil.core.date.EdtfWords;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.core.vocabulary.ActType;
import vigil.exchange.dossier.ActGroup;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.DossierEvent;
import vigil.exchange.dossier.DossierText;
import vigil.exchange.dossier.FigureKind;
import vigil.exchange.dossier.FigureSpan;
import vigil.exchange.dossier.Figures;
import vigil.exchange.dossier.Paragraph;
import vigil.exchange.dossier.PublicStatement;
import vigil.exchange.dossier.TextSpan;
import vigil.front.page.Day;
import vigil.front.page.Phrase;

/** Puts a dossier into the words of one language. */
final class DossierWriter {
  private static final Messages MESSAGES = Messages.of(DossierWriter.class);

  private final Dossier dossier;
  private final Language reader;
  private final Text text;
  private final ClaimWriter claims;

  DossierWriter(Dossier dossier, Language reader) {
    this.dossier = dossier;
    this.reader = reader;
    this.text = MESSAGES.in(reader);
    this.claims = new ClaimWriter(dossier.evidence(), reader);
  }

  Text text() {
    return text;
  }

  Head head() {
    DossierEvent event = dossier.event();
    return new Head(
        prose(),
        EdtfWords.of(event.when(), reader),
        event.where().map(where -> Phrase.of(where, reader)),
        event.background().map(background -> Phrase.of(background, reader)),
        Day.of(dossier.publishedOn(), reader),
        dossier.corrections().stream()
            .map(one -> new Head.Corrected(Day.of(one.on(), reader), Phrase.of(one.what(), reader)))
            .toList());
  }

  List<ActView> acts() {
    return dossier.evidence().groups().stream().map(this::act).toList();
  }

  private Prose prose() {
    Language language =
        dossier.languages().contains(reader) ? reader : dossier.languages().getFirst();
    DossierText words = dossier.text(language);
    return new Prose(
        new Phrase(language, words.title()),
        words.summary(),
        words.paragraphs().stream().map(paragraph -> pieces(paragraph, language)).toList());
  }

  private List<Prose.Piece> pieces(Paragraph paragraph, Language language) {
    return paragraph.spans().stream()
        .<Prose.Piece>map(span ->
            switch (span) {
              case TextSpan(String words) -> new Prose.Piece.Words(words);
              case FigureSpan(ActType act, FigureKind kind) -> number(act, kind, language);
            })
        .toList();
  }

  private Prose.Piece number(ActType act, FigureKind kind, Language language) {
    Figures figures = dossier.evidence().group(act).figures();
    String words = amount(figures, kind, language).inSentence();
    return new Prose.Piece.Inline(anchor(act, section(kind)), words);
  }

  private ActView act(ActGroup group) {
    List<FigureView> figures =
        Stream.of(
                FigureKind.REPORTED_MINIMUM, FigureKind.CORROBORATED_MINIMUM, FigureKind.DOCUMENTED)
            .map(kind -> figure(group, kind))
            .toList();
    List<PublicStatement> about = about(group);
    Scale scale = Scale.of(about.stream().map(statement -> statement.claim().quantity()).toList());
    return new ActView(
        group.act().code(),
        Phrase.of(group.label(), reader),
        figures,
        claims.of(group.deniedBy()),
        claims.of(group.estimatedBy()),
        new EstimateWriter(reader, text).of(group.estimate()),
        about.stream()
            .map(one -> new ActView.Row(claims.of(one), scale.bar(one.claim().quantity())))
            .toList(),
        scale.end(reader));
  }

  private FigureView figure(ActGroup group, FigureKind kind) {
    Figures figures = group.figures();
    return new FigureView(
        anchor(group.act(), kind),
        text.get(key(kind)),
        amount(figures, kind, reader),
        explanation(figures, kind),
        claims.of(figures.proof(kind)));
  }

  private String explanation(Figures figures, FigureKind kind) {
    if (kind == FigureKind.DOCUMENTED) {
      return figures.documented().persons() == 0
          ? text.get("documented.nobody")
          : text.get("documented.by-two", figures.documented().byTwoRoots());
    }
    return text.get(key(kind) + (figures.value(kind).isEmpty() ? ".none.what" : ".what"));
  }

  private static Amount amount(Figures figures, FigureKind kind, Language language) {
    Text words = MESSAGES.in(language);
    OptionalLong value = figures.value(kind);
    if (value.isEmpty()) {
      return Amount.words(words.get(key(kind) + ".none"));
    }
    boolean count = kind == FigureKind.DOCUMENTED || kind == FigureKind.DOCUMENTED_BY_TWO_ROOTS;
    if (count) {
      return Amount.exactly(value.getAsLong(), language);
    }
    return value.getAsLong() == 0
        ? Amount.words(words.get("no-number"))
        : Amount.atLeast(value.getAsLong(), language);
  }

  /** A figure in words, as a sentence has it. */
  static String inSentence(Figures figures, FigureKind kind, Language language) {
    return amount(figures, kind, language).inSentence();
  }

  private List<PublicStatement> about(ActGroup group) {
    return dossier.evidence().statements().stream()
        .filter(statement -> statement.claim().act().equals(group.act()))
        .toList();
  }

  private static String key(FigureKind kind) {
    return switch (kind) {
      case DOCUMENTED -> "documented";
      case DOCUMENTED_BY_TWO_ROOTS -> "documented-by-two";
      case REPORTED_MINIMUM -> "reported";
      case CORROBORATED_MINIMUM -> "corroborated";
    };
  }

  /**
   * The figure that shows a kind on the page: one of them shows both counts of documented persons.
   */
  private static FigureKind section(FigureKind kind) {
    return kind == FigureKind.DOCUMENTED_BY_TWO_ROOTS ? FigureKind.DOCUMENTED : kind;
  }

  private static String anchor(ActType act, FigureKind kind) {
    return act.code() + "-" + key(kind);
  }
}

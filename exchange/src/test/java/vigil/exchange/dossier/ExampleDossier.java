package vigil.exchange.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.exchange.LocalizedText;

/** A small dossier about an invented event. */
public final class ExampleDossier {
  private static final ActType KILLING = new ActType("killing");
  private static final SourceId PAPER = new SourceId("paper");
  private static final SourceId UNNAMED = new SourceId("paper-sources");
  private static final SourceId SPOKESMAN = new SourceId("spokesman");
  private static final StatementId CLAIM = new StatementId("s1");
  private static final StatementId DENIAL = new StatementId("s2");

  private ExampleDossier() {}

  public static Dossier of(String slug) {
    DossierText english =
        new DossierText(
            "An invented event",
            Optional.of("What is known of it"),
            List.of(
                new Paragraph(
                    List.of(
                        new TextSpan("Reported killed: "),
                        new FigureSpan(KILLING, FigureKind.REPORTED_MINIMUM),
                        new TextSpan(".")))));
    return new Dossier(
        new Slug(slug),
        LocalDate.of(2026, 11, 22),
        Map.of(Language.ENGLISH, english),
        new DossierEvent(
            new EventId("invented-2026"),
            text("An invented event"),
            Edtf.parse("2026-02/2026-04"),
            Optional.of(text("Nowhere")),
            Optional.empty()),
        evidence(),
        List.of(new Correction(LocalDate.of(2026, 11, 23), text("A date was wrong"))));
  }

  private static Evidence evidence() {
    return new Evidence(
        List.of(
            new PublicSource(PAPER, text("A paper"), SourceKind.PRESS),
            new PublicSource(UNNAMED, text("The paper's unnamed sources"), SourceKind.WITNESS),
            new PublicSource(SPOKESMAN, text("A spokesman"), SourceKind.OFFICIAL)),
        List.of(
            statement(CLAIM, PAPER, UNNAMED, Stance.ALLEGES, ">=3"),
            statement(DENIAL, SPOKESMAN, SPOKESMAN, Stance.DENIES, "0")),
        List.of(
            new ActGroup(
                KILLING,
                text("killing"),
                new Figures(
                    new Documented(0, 0, List.of()),
                    Optional.of(new Figure(3, List.of(CLAIM))),
                    Optional.empty()),
                List.of(DENIAL),
                List.of(),
                new EstimateRefused(
                    List.of(
                        new EstimateReason(
                            "fewer-than-three-lists", text("fewer than three lists")))))));
  }

  private static PublicStatement statement(
      StatementId id, SourceId source, SourceId root, Stance stance, String quantity) {
    return new PublicStatement(
        id,
        new Said(source, List.of(root), Edtf.parse("2026-04-01")),
        new Claim(
            KILLING,
            stance,
            stance == Stance.DENIES ? Optional.of(DenialOf.RESPONSIBILITY) : Optional.empty(),
            Quantity.parse(quantity),
            Optional.of("in its own words"),
            Optional.empty(),
            Optional.empty()),
        text("what it says"));
  }

  private static LocalizedText text(String english) {
    return LocalizedText.of(Language.ENGLISH, english);
  }
}

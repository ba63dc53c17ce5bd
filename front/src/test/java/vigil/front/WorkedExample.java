package vigil.front;

import static vigil.core.language.Language.ENGLISH;
import static vigil.core.language.Language.RUSSIAN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import vigil.exchange.dossier.ActGroup;
import vigil.exchange.dossier.Claim;
import vigil.exchange.dossier.Documented;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.DossierEvent;
import vigil.exchange.dossier.DossierText;
import vigil.exchange.dossier.EstimateReason;
import vigil.exchange.dossier.EstimateRefused;
import vigil.exchange.dossier.Evidence;
import vigil.exchange.dossier.Figure;
import vigil.exchange.dossier.FigureKind;
import vigil.exchange.dossier.FigureSpan;
import vigil.exchange.dossier.Figures;
import vigil.exchange.dossier.Paragraph;
import vigil.exchange.dossier.PublicSource;
import vigil.exchange.dossier.PublicStatement;
import vigil.exchange.dossier.Said;
import vigil.exchange.dossier.TextSpan;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;
import vigil.gather.Times;
import vigil.gather.Wording;

/** The real case of April 2017 as a desk would publish it: one dossier, one gathering. */
final class WorkedExample {
  static final Slug SLUG = new Slug("chechnya-2017");
  static final Slug GATHERING = new Slug("london-2017-04-12");

  private static final ActType KILLING = new ActType("killing");
  private static final ActType DETENTION = new ActType("arbitrary-detention");
  private static final ActType TORTURE = new ActType("torture");

  private WorkedExample() {}

  static Dossier dossier() {
    Map<Language, DossierText> texts = new LinkedHashMap<>();
    texts.put(ENGLISH, english());
    texts.put(RUSSIAN, russian());
    DossierEvent event =
        new DossierEvent(
            new EventId("chechnya-2017"),
            both(
                "Detention, torture and killing of men believed to be gay",
                "Задержания, пытки и убийства мужчин, которых сочли геями"),
            Edtf.parse("2017-02/2017-04"),
            Optional.of(
                both(
                    "Chechen Republic, Russian Federation",
                    "Чеченская Республика, Российская Федерация")),
            Optional.of(
                both(
                    "The legal status of homosexuality in the region is unclear; authorities have"
                        + " long looked away from violence; the head of the republic has approved"
                        + " of so-called honour killings.",
                    "Правовое положение гомосексуальности в регионе неясно; власти давно закрывают"
                        + " глаза на насилие; глава республики одобрял так называемые убийства"
                        + " чести.")));
    return new Dossier(SLUG, LocalDate.of(2026, 11, 22), texts, event, evidence(), List.of());
  }

  static Gathering gathering() {
    return Gathering.draft(
            GATHERING,
            Kind.STATIC_ASSEMBLY,
            Times.openEnded(LocalDateTime.of(2017, 4, 12, 17, 30), ZoneId.of("Europe/London")),
            LocalDate.of(2026, 11, 22))
        .uid(UUID.fromString("6f6f3d2e-8c3a-4a56-9d4e-0a7d3f1b2c3d"))
        .title(Wording.of(ENGLISH, "No to LGBT+ oppression in Chechnya"))
        .place(
            Wording.of(
                ENGLISH, "Bayswater Road at Ossington Street, London (near the Russian embassy)"))
        .message(
            Wording.of(
                ENGLISH,
                "Bring banners and flags. Stand against this oppression and with LGBT+ people in"
                    + " Russia.\n\nThis gathering is *peaceful and legal*."))
        .organisers(new Organisers.Withheld())
        .police(new PoliceNotice.Informed())
        .event(SLUG)
        .finish();
  }

  private static DossierText english() {
    return new DossierText(
        "Chechnya, spring 2017",
        Optional.of("Men believed to be gay were detained, tortured and killed."),
        List.of(
            new Paragraph(
                List.of(
                    new TextSpan("Novaya Gazeta reports that "),
                    new FigureSpan(DETENTION, FigureKind.REPORTED_MINIMUM),
                    new TextSpan(" men were detained and "),
                    new FigureSpan(KILLING, FigureKind.REPORTED_MINIMUM),
                    new TextSpan(" killed. Two papers with sources of their own agree on "),
                    new FigureSpan(KILLING, FigureKind.CORROBORATED_MINIMUM),
                    new TextSpan(" dead.")))));
  }

  private static DossierText russian() {
    return new DossierText(
        "Чечня, весна 2017 года",
        Optional.of("Мужчин, которых сочли геями, задерживали, пытали и убивали."),
        List.of(
            new Paragraph(
                List.of(
                    new TextSpan("«Новая газета» сообщает, что задержано "),
                    new FigureSpan(DETENTION, FigureKind.REPORTED_MINIMUM),
                    new TextSpan(" мужчин, убито "),
                    new FigureSpan(KILLING, FigureKind.REPORTED_MINIMUM),
                    new TextSpan(".")))));
  }

  private static Evidence evidence() {
    return new Evidence(
        List.of(
            source("novaya", "Novaya Gazeta", SourceKind.PRESS),
            source("novaya-sources", "Novaya Gazeta's sources", SourceKind.SURVIVOR),
            source("witnesses", "witnesses and survivors", SourceKind.SURVIVOR),
            source("svoboda", "Radio Svoboda", SourceKind.PRESS),
            source("svoboda-sources", "Radio Svoboda's own sources", SourceKind.WITNESS),
            source("spokesman", "spokesman of the head of the republic", SourceKind.OFFICIAL),
            source(
                "authorities",
                "Chechen authorities, answering the federal ombudsman",
                SourceKind.OFFICIAL),
            source("uk-site", "a British LGBT+ news site", SourceKind.PRESS)),
        statements(),
        List.of(
            group(
                    KILLING,
                    "killing",
                    "убийство",
                    corroborated(figures(3, "s2", "s8"), 2, "s2", "s5", "s8"))
                .with(List.of(), ids("s3")),
            group(DETENTION, "arbitrary detention", "незаконное задержание", figures(101, "s1"))
                .with(ids("s6", "s7"), List.of()),
            group(TORTURE, "torture", "пытки", figures(0, "s4")).with(List.of(), List.of())));
  }

  private static PublicSource source(String id, String name, SourceKind kind) {
    return new PublicSource(new SourceId(id), LocalizedText.of(ENGLISH, name), kind);
  }

  private static List<PublicStatement> statements() {
    return List.of(
        statement(
            "s1 novaya novaya-sources 2017-04-01",
            DETENTION,
            Stance.ALLEGES,
            ">100",
            "Men aged 16 to 50 were detained by local authorities."),
        statement(
            "s2 novaya novaya-sources 2017-04-01",
            KILLING,
            Stance.ALLEGES,
            ">=3",
            "At least three are known to have been killed."),
        statement(
            "s3 novaya novaya-sources 2017-04-01",
            KILLING,
            Stance.ESTIMATES,
            ">3",
            "The paper believes the real figure is higher."),
        statement(
            "s4 witnesses witnesses 2017-04",
            TORTURE,
            Stance.ALLEGES,
            "?",
            "Beaten and tortured, some to death, by officials, after being tracked down through"
                + " social media and held together in large groups."),
        statement(
            "s5 svoboda svoboda-sources 2017-04-08",
            KILLING,
            Stance.ALLEGES,
            "2",
            "Confirms the campaign and two secret prisons; two dead."),
        statement(
            "s6 spokesman spokesman 2017-04-01",
            DETENTION,
            Stance.DENIES,
            "0",
            "Says gay people do not exist in the republic, so nobody can have been detained."),
        statement(
            "s7 authorities authorities 2017-04",
            DETENTION,
            Stance.DENIES,
            "0",
            "No abduction was reported between 1 January and 1 April 2017."),
        statement(
            "s8 uk-site novaya-sources 2017-04",
            KILLING,
            Stance.ALLEGES,
            ">=3",
            "Repeats the paper's figures."));
  }

  /**
   * @param said id, source, root source and day, with spaces between
   */
  private static PublicStatement statement(
      String said, ActType act, Stance stance, String quantity, String words) {
    String[] parts = said.split(" ", -1);
    return new PublicStatement(
        new StatementId(parts[0]),
        new Said(new SourceId(parts[1]), List.of(new SourceId(parts[2])), Edtf.parse(parts[3])),
        new Claim(
            act,
            stance,
            stance == Stance.DENIES ? Optional.of(DenialOf.ACT) : Optional.empty(),
            Quantity.parse(quantity),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        LocalizedText.of(ENGLISH, words));
  }

  private record Group(ActType act, LocalizedText label, Figures figures) {
    ActGroup with(List<StatementId> denied, List<StatementId> estimated) {
      return new ActGroup(
          act,
          label,
          figures,
          denied,
          estimated,
          new EstimateRefused(
              List.of(
                  new EstimateReason(
                      "fewer-than-three-lists",
                      both("fewer than three lists", "меньше трёх списков")))));
    }
  }

  private static Group group(ActType act, String english, String russian, Figures figures) {
    return new Group(act, both(english, russian), figures);
  }

  private static Figures figures(long reported, String... statements) {
    return new Figures(
        new Documented(0, 0, List.of()),
        Optional.of(new Figure(reported, ids(statements))),
        Optional.empty());
  }

  private static Figures corroborated(Figures figures, long value, String... statements) {
    return new Figures(
        figures.documented(),
        figures.reportedMinimum(),
        Optional.of(new Figure(value, ids(statements))));
  }

  private static List<StatementId> ids(String... ids) {
    return List.of(ids).stream().map(StatementId::new).toList();
  }

  private static LocalizedText both(String english, String russian) {
    Map<Language, String> texts = new LinkedHashMap<>();
    texts.put(ENGLISH, english);
    texts.put(RUSSIAN, russian);
    return new LocalizedText(texts);
  }
}

package vigil.desk.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.DossierText;

/** The case of April 2017 as the changes that a person would make. */
public final class WorkedExample {
  public static final EventId EVENT = new EventId("chechnya-2017");
  public static final Slug SLUG = new Slug("chechnya-2017");

  /** id | source | kind | derives from | said on | act | stance | quantity | words. */
  private static final String STATEMENTS =
      """
      s1|Novaya Gazeta|press|source:novaya-sources|2017-04-01|arbitrary detention|alleges|>100|More than a hundred men aged 16 to 50 were detained by local authorities.
      s2|Novaya Gazeta|press|source:novaya-sources|2017-04-01|killing|alleges|>=3|At least three are known to have been killed.
      s3|Novaya Gazeta|press|source:novaya-sources|2017-04-01|killing|estimates|>3|The paper believes the real figure to be higher.
      s4|witnesses and survivors|survivor||2017-04|torture|alleges|?|Beaten and tortured, some to death, by officials, after being tracked down through social media and held together in large groups.
      s5|Radio Svoboda|press|source:svoboda-sources|2017-04-08|killing|alleges|2|Confirms the campaign and two secret prisons; two dead.
      s6|spokesman of the head of the republic|official||2017-04-01|arbitrary detention|denies|0|Gay people do not exist in the republic, so nobody can have been detained.
      s7|Chechen authorities, answering the federal ombudsman|official||2017-04|arbitrary detention|denies|0|No abduction was reported between 1 January and 1 April 2017.
      s8|a British LGBT+ news site|press|s2|2017-04|killing|alleges|>=3|Repeats the figures of Novaya Gazeta.
      """;

  private WorkedExample() {}

  /** All changes, every statement for publication. */
  public static List<Change> changes() {
    return changes(_ -> Consent.PUBLISH);
  }

  /** All changes, each statement with the consent that is asked for its id. */
  public static List<Change> changes(java.util.function.Function<String, Consent> consent) {
    Set<Source> sources = new LinkedHashSet<>();
    sources.add(unnamed("novaya-sources", "Unnamed sources of Novaya Gazeta"));
    sources.add(unnamed("svoboda-sources", "Unnamed sources of Radio Svoboda"));
    List<Change> statements = new ArrayList<>();
    for (String line : STATEMENTS.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      sources.add(
          new Source(
              source(cells[1]),
              SourceKind.of(cells[2]).orElseThrow(),
              cells[1],
              Optional.of(cells[1])));
      statements.add(new Change.StatementRecorded(statement(cells, consent.apply(cells[0]))));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.EventAdded(
            new Event(
                EVENT,
                "Detention, torture and killing of men believed to be gay",
                Edtf.parse("2017-02/2017-04"),
                "Chechen Republic",
                "Authorities have long looked away from violence.")));
    sources.forEach(source -> changes.add(new Change.SourceAdded(source)));
    changes.addAll(statements);
    return changes;
  }

  /** The casebook of all changes. */
  public static Casebook casebook() {
    return Casebook.of(changes());
  }

  /** A draft with this English body. */
  public static DossierDraft draft(String body) {
    SequencedMap<Language, DossierText> texts = new LinkedHashMap<>();
    texts.put(Language.ENGLISH, new DossierText("What is known of it", body));
    return new DossierDraft(SLUG, EVENT, texts, List.of());
  }

  /** A draft in two languages, English first. */
  public static DossierDraft draft(String english, String russian) {
    SequencedMap<Language, DossierText> texts = new LinkedHashMap<>(draft(english).texts());
    texts.put(Language.RUSSIAN, new DossierText("Что об этом известно", russian));
    return new DossierDraft(SLUG, EVENT, texts, List.of());
  }

  /** The words of every statement. */
  static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    STATEMENTS.lines().map(line -> line.split("\\|", -1)).forEach(c -> words.put(c[0], c[8]));
    return words;
  }

  private static Source unnamed(String id, String publicName) {
    return new Source(new SourceId(id), SourceKind.WITNESS, "", Optional.of(publicName));
  }

  private static SourceId source(String name) {
    return new SourceId(Slug.from(name).value());
  }

  private static Statement statement(String[] cells, Consent consent) {
    return Statement.draft(
            new StatementId(cells[0]),
            source(cells[1]),
            EVENT,
            Vocabulary.standard().find(cells[5]).orElseThrow(),
            Stance.of(cells[6]).orElseThrow())
        .derivesFrom(derivations(cells[3]))
        .saidOn(Edtf.parse(cells[4]))
        .quantity(new QuotedQuantity(Quantity.parse(cells[7]), ""))
        .where("Chechen Republic")
        .consent(consent)
        .words(cells[8])
        .build();
  }

  private static List<Derivation> derivations(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    return List.of(
        cell.startsWith("source:")
            ? new Derivation.FromSource(new SourceId(cell.substring("source:".length())))
            : new Derivation.FromStatement(new StatementId(cell)));
  }
}

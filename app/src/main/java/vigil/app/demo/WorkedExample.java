package vigil.app.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import vigil.casebook.Change;
import vigil.casebook.Event;
import vigil.casebook.Source;
import vigil.casebook.csv.StatementCsv;
import vigil.casebook.csv.StatementRow;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.language.Language;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.DossierText;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Wording;

/**
 * The real case of April 2017 as the changes that a documenter, an editor and an organiser would
 * make at the desk, one after the other. Public facts, retold; nobody is named who was not a public
 * speaker.
 */
final class WorkedExample {
  private static final Slug SLUG = new Slug("chechnya-2017");
  private static final EventId EVENT = new EventId(SLUG.value());

  /** The sources behind the press reports: they asked for their names to be kept. */
  private static final Map<String, String> UNNAMED =
      Map.of(
          "novaya-sources", "survivors and others, unnamed, who spoke to Novaya Gazeta",
          "svoboda-sources", "Radio Svoboda's own sources, unnamed");

  private WorkedExample() {}

  /** The changes, entered on this day. */
  static List<DeskChange> changes(LocalDate today) {
    List<StatementRow> rows =
        StatementCsv.read("statements.csv", ExampleText.bytes("statements.csv")).rows();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.EventAdded(event()));
    sources(rows).forEach(source -> changes.add(new Change.SourceAdded(source)));
    rows.forEach(row -> changes.add(new Change.StatementRecorded(row.statement())));
    List<DeskChange> all = new ArrayList<>();
    changes.forEach(change -> all.add(new DeskChange.CasebookChanged(change)));
    all.add(new DeskChange.DossierSaved(dossier()));
    all.add(new DeskChange.GatheringSaved(gathering(today)));
    return all;
  }

  private static Event event() {
    return new Event(
        EVENT,
        "Detention, torture and killing of men believed to be gay",
        Edtf.parse("2017-02/2017-04"),
        "Chechen Republic, Russian Federation",
        "");
  }

  private static Set<Source> sources(List<StatementRow> rows) {
    Set<Source> sources = new LinkedHashSet<>();
    UNNAMED.forEach((id, shown) ->
        sources.add(new Source(new SourceId(id), SourceKind.WITNESS, shown, Optional.of(shown))));
    for (StatementRow row : rows) {
      SourceId id = row.statement().source();
      sources.add(new Source(id, row.sourceKind(), id.value(), Optional.of(id.value())));
    }
    return sources;
  }

  private static DossierDraft dossier() {
    SequencedMap<Language, DossierText> texts = new LinkedHashMap<>();
    for (Language language : List.of(Language.ENGLISH, Language.RUSSIAN)) {
      String[] parts = ExampleText.parts("dossier." + language.tag() + ".txt", 2);
      texts.put(language, new DossierText(parts[0], parts[1]));
    }
    return new DossierDraft(SLUG, EVENT, texts, List.of());
  }

  private static Gathering gathering(LocalDate today) {
    String[] english = ExampleText.parts("gathering.en.txt", 3);
    String[] russian = ExampleText.parts("gathering.ru.txt", 3);
    Times times =
        Times.openEnded(LocalDateTime.of(2017, 4, 12, 17, 30), ZoneId.of("Europe/London"));
    return Gathering.draft(
            new Slug("no-to-oppression-in-chechnya"), Kind.STATIC_ASSEMBLY, times, today)
        .title(inBoth(english[0], russian[0]))
        .place(inBoth(english[1], russian[1]))
        .message(inBoth(english[2], russian[2]))
        .organisers(new Organisers.Withheld())
        .police(new PoliceNotice.Informed())
        .status(Status.OVER)
        .event(SLUG)
        .finish();
  }

  private static Wording inBoth(String english, String russian) {
    return Wording.of(Language.ENGLISH, english).and(Language.RUSSIAN, russian);
  }
}

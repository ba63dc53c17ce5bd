package vigil.desk.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Event;
import vigil.casebook.Intervention;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.SourceId;
import vigil.core.language.Text;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.InterventionKind;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.coding.CodingWords;
import vigil.desk.coding.FreshIds;
import vigil.desk.coding.Understood;
import vigil.desk.page.Form;
import vigil.gather.Gathering;

/** The form of one count: who counted, and how many. */
final class CountForm {
  static final List<SourceKind> COUNTERS =
      List.of(SourceKind.ORGANISATION, SourceKind.OFFICIAL, SourceKind.PRESS, SourceKind.WITNESS);

  private final Form form;
  private final Text words;
  private final DeskState state;
  private final Gathering gathering;

  CountForm(Form form, Text words, DeskState state, Gathering gathering) {
    this.form = form;
    this.words = words;
    this.state = state;
    this.gathering = gathering;
  }

  /** The event in the casebook under which a gathering's counts stand. */
  static EventId event(Gathering gathering) {
    return new EventId("gathering-" + gathering.slug());
  }

  /** All that recording the count takes; with the first one, the event that it is about. */
  List<Change> read(LocalDate today) {
    if (form.given("who").isEmpty()) {
      form.refuse("who", words.get("refused.empty"));
    }
    Optional<SourceKind> kind =
        COUNTERS.stream().filter(one -> one.code().equals(form.value("kind"))).findFirst();
    if (kind.isEmpty()) {
      form.refuse("kind", words.get("refused.choice"));
    }
    Text coding = CodingWords.MESSAGES.in(words.language());
    Understood understood = new Understood(form, coding, today);
    Optional<Edtf> saidOn = understood.date("said_on");
    Optional<QuotedQuantity> quantity = understood.quantity("quantity", "words");
    if (form.given("quantity").isEmpty()) {
      form.refuse("quantity", words.get("refused.empty"));
    }
    if (form.given("public").isPresent() && form.given("words").isEmpty()) {
      form.refuse("words", words.get("refused.words"));
    }
    if (!form.accepted() || saidOn.isEmpty() || quantity.isEmpty() || kind.isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>(groundwork());
    Casebook casebook = state.casebook();
    SourceId source = counter(kind.get(), changes);
    changes.add(
        new Change.StatementRecorded(
            Statement.draft(
                    FreshIds.statement(casebook),
                    source,
                    event(gathering),
                    ActType.ATTENDANCE,
                    Stance.ALLEGES)
                .saidOn(saidOn.get())
                .quantity(quantity.get())
                .words(form.value("words"))
                .consent(form.value("public").isEmpty() ? Consent.INTERNAL : Consent.PUBLISH)
                .build()));
    return changes;
  }

  /** The same name of the same kind is the same source: it does not confirm itself. */
  private SourceId counter(SourceKind kind, List<Change> changes) {
    String name = form.value("who");
    Casebook casebook = state.casebook();
    return casebook.sources().values().stream()
        .filter(one -> one.kind() == kind && one.name().equalsIgnoreCase(name))
        .map(Source::id)
        .findFirst()
        .orElseGet(() -> {
          Source fresh =
              new Source(
                  FreshIds.source(casebook, kind, name),
                  kind,
                  name,
                  form.value("public").isEmpty() ? Optional.empty() : Optional.of(name));
          changes.add(new Change.SourceAdded(fresh));
          return fresh.id();
        });
  }

  /** The gathering's own event, and the gathering as what was done about the event it answers. */
  private List<Change> groundwork() {
    List<Change> changes = new ArrayList<>();
    Casebook casebook = state.casebook();
    Edtf when = Edtf.parse(gathering.times().start().toLocalDate().toString());
    String title = gathering.title().original().text();
    if (!casebook.events().containsKey(event(gathering))) {
      changes.add(
          new Change.EventAdded(
              new Event(event(gathering), title, when, gathering.place().original().text(), "")));
    }
    boolean known =
        casebook.interventions().values().stream()
            .anyMatch(one -> one.gathering().equals(Optional.of(gathering.slug())));
    Optional<EventId> answered =
        gathering
            .event()
            .flatMap(dossier -> Optional.ofNullable(state.dossiers().get(dossier)))
            .map(DossierDraft::event);
    if (!known && answered.isPresent()) {
      changes.add(
          new Change.InterventionAdded(
              new Intervention(
                  FreshIds.intervention(casebook),
                  answered.get(),
                  InterventionKind.GATHERING,
                  when,
                  "",
                  title,
                  Optional.empty(),
                  "",
                  Optional.of(gathering.slug()))));
    }
    return changes;
  }
}

package vigil.desk.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Text;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.claim.Acts;
import vigil.desk.page.Form;

/**
 * The coding form as changes of the casebook: the statement, and before it whatever new source,
 * event and persons it speaks of.
 */
final class StatementForm {
  /** The field with the id that the statement got when it was begun. */
  static final String BEGUN = "begun";

  private final Casebook casebook;
  private final Form form;
  private final Typed typed;
  private final Understood understood;
  private final Text words;

  StatementForm(Casebook casebook, Form form, Text words, LocalDate today) {
    this.casebook = casebook;
    this.form = form;
    this.typed = new Typed(form, words);
    this.understood = new Understood(form, words, today);
    this.words = words;
  }

  /** A form to begin with: nothing relied on, nothing to be published until somebody says so. */
  static Form blank() {
    return Form.blank()
        .filled("stance", Stance.ALLEGES.code())
        .filled("subject", "act")
        .filled("reliability", Reliability.UNKNOWN.code())
        .filled("consent", Consent.INTERNAL.code());
  }

  /** A form that shows what a statement says now. */
  static Form of(Statement statement) {
    return About.fill(Form.blank(), statement)
        .filled("source", statement.source().value())
        .filled("event", statement.event().value())
        .filled("act", statement.act().code())
        .filled("stance", statement.stance().code())
        .filled("quantity", statement.quantity().quantity().toString())
        .filled("quantity_words", statement.quantity().words())
        .filled("persons", statement.persons().stream().map(PersonId::value).toList())
        .filled("said_on", statement.saidOn().toString())
        .filled("when", statement.when().map(Edtf::toString).orElse(""))
        .filled("where", statement.where())
        .filled("reliability", statement.reliability().code())
        .filled("consent", statement.consent().code())
        .filled("words", statement.words())
        .filled("derives", statement.derivesFrom().stream().map(Derives::choice).toList());
  }

  /**
   * The changes that record a new statement; none when something was refused.
   *
   * @param from says where it was coded from
   */
  List<Change> recorded(UnaryOperator<StatementDraft> from) {
    List<Change> changes = new ArrayList<>();
    StatementId id =
        FreshIds.begun(form.value(BEGUN)).orElseGet(() -> FreshIds.statement(casebook));
    read(id, changes)
        .ifPresent(draft -> changes.add(new Change.StatementRecorded(from.apply(draft).build())));
    return form.accepted() ? changes : List.of();
  }

  /** The changes that correct a statement; none when something was refused. */
  List<Change> corrected(Statement before) {
    List<Change> changes = new ArrayList<>();
    read(before.id(), changes)
        .map(draft -> kept(before, draft.build()))
        .ifPresent(after -> correct(before, after, changes));
    return form.accepted() ? changes : List.of();
  }

  /** What no field of the form says stays as it was. */
  private Statement kept(Statement before, Statement after) {
    StatementDraft draft = after.toDraft().envelope(before.envelope());
    if (new About(casebook, form, words).isAsked()) {
      return draft.passageOf(before).build();
    }
    return draft
        .document(before.document())
        .passageOf(before)
        .subject(before.subject())
        .denialOf(before.denialOf().filter(_ -> after.stance() == before.stance()))
        .language(before.language())
        .translation(before.translation())
        .build();
  }

  private static void correct(Statement before, Statement after, List<Change> changes) {
    Statement sameConsent = after.toDraft().consent(before.consent()).build();
    if (!sameConsent.equals(before)) {
      changes.add(new Change.StatementCorrected(sameConsent));
    }
    if (after.consent() != before.consent()) {
      changes.add(new Change.ConsentChanged(before.id(), after.consent()));
    }
  }

  private Optional<StatementDraft> read(StatementId id, List<Change> changes) {
    Optional<SourceId> source = source(changes);
    Optional<Edtf> saidOn = understood.date("said_on");
    Optional<EventId> event = event(changes, saidOn);
    Optional<ActType> act = typed.chosen("act", this::act);
    Optional<Stance> stance = typed.chosen("stance", Stance::of);
    Optional<QuotedQuantity> quantity = understood.quantity("quantity", "quantity_words");
    Optional<Edtf> when = understood.dateIfGiven("when", saidOn);
    Optional<Reliability> reliability = typed.chosen("reliability", Reliability::of);
    Optional<Consent> consent = typed.chosen("consent", Consent::of);
    List<Derivation> derives = new Derives(casebook, form, words).read(changes);
    List<PersonId> persons = persons(changes);
    if (!form.accepted()) {
      return Optional.empty();
    }
    StatementDraft draft =
        Statement.draft(
                id,
                source.orElseThrow(),
                event.orElseThrow(),
                act.orElseThrow(),
                stance.orElseThrow())
            .quantity(quantity.orElseThrow())
            .saidOn(saidOn.orElseThrow())
            .when(when)
            .where(form.value("where"))
            .reliability(reliability.orElseThrow())
            .consent(consent.orElseThrow())
            .derivesFrom(derives)
            .persons(persons)
            .words(form.value("words"));
    About about = new About(casebook, form, words);
    StatementDraft whole = about.isAsked() ? about.into(draft) : draft;
    return form.accepted() ? Optional.of(whole) : Optional.empty();
  }

  /** Somebody who writes a new one while an old one is still chosen must not credit the old one. */
  private boolean isAmbiguous(String known, String fresh, String refusal) {
    boolean ambiguous = form.given(known).isPresent() && form.given(fresh).isPresent();
    if (ambiguous) {
      form.refuse(known, words.get(refusal));
    }
    return ambiguous;
  }

  private Optional<SourceId> source(List<Change> changes) {
    if (isAmbiguous("source", "new_source_name", "refused.source.both")) {
      return Optional.empty();
    }
    if (form.given("source").isPresent()) {
      return typed.chosen("source", this::knownSource);
    }
    if (form.given("new_source_name").isEmpty()) {
      form.refuse("source", words.get("refused.source"));
      return Optional.empty();
    }
    Optional<SourceKind> kind = typed.chosen("new_source_kind", SourceKind::of);
    String name = form.value("new_source_name");
    return kind.map(known -> {
      SourceId id = FreshIds.source(casebook, known, name);
      changes.add(
          new Change.SourceAdded(new Source(id, known, name, form.given("new_source_public"))));
      return id;
    });
  }

  private Optional<EventId> event(List<Change> changes, Optional<Edtf> saidOn) {
    if (isAmbiguous("event", "new_event_title", "refused.event.both")) {
      return Optional.empty();
    }
    if (form.given("event").isPresent()) {
      return typed.chosen("event", this::knownEvent);
    }
    if (form.given("new_event_title").isEmpty()) {
      form.refuse("event", words.get("refused.event"));
      return Optional.empty();
    }
    String title = form.value("new_event_title");
    typed.required("new_event_when");
    return understood
        .dateIfGiven("new_event_when", saidOn)
        .map(when -> {
          EventId id = FreshIds.event(casebook, title);
          changes.add(
              new Change.EventAdded(new Event(id, title, when, form.value("new_event_where"), "")));
          return id;
        });
  }

  private List<PersonId> persons(List<Change> changes) {
    List<PersonId> persons = new ArrayList<>(typed.all("persons", this::knownPerson));
    Casebook grown = casebook;
    for (String name : form.lines("new_persons")) {
      Person person = new Person(FreshIds.person(grown), name);
      Change added = new Change.PersonAdded(person);
      grown = grown.apply(added);
      changes.add(added);
      persons.add(person.id());
    }
    return persons;
  }

  private Optional<ActType> act(String code) {
    return Acts.of(casebook).find(code);
  }

  private Optional<SourceId> knownSource(String id) {
    return id(SourceId::new, id).filter(casebook.sources()::containsKey);
  }

  private Optional<EventId> knownEvent(String id) {
    return id(EventId::new, id).filter(casebook.events()::containsKey);
  }

  private Optional<PersonId> knownPerson(String id) {
    return id(PersonId::new, id).filter(casebook.persons()::containsKey);
  }

  private static <T> Optional<T> id(Function<String, T> make, String text) {
    try {
      return Optional.of(make.apply(text));
    } catch (InvalidIdException e) {
      return Optional.empty();
    }
  }
}

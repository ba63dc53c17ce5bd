package vigil.desk.estimate;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.core.id.SourceId;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskState;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claims;
import vigil.desk.estimate.TopicPage.Kept;
import vigil.desk.estimate.TopicPage.Running;
import vigil.desk.estimate.TopicPage.Source;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.estimate.listing.Listed;
import vigil.desk.estimate.listing.Listing;
import vigil.desk.estimate.wording.ListNames;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.publish.PersonLists;

/** Puts the pages of one topic together, in the reader's language. */
final class TopicMaking {
  private final DeskState state;
  private final Casebook casebook;
  private final Topic topic;
  private final Language language;
  private final Text words;
  private final Claims claims;
  private final PersonLists lists;
  private final List<SourceId> sources;

  TopicMaking(DeskState state, Topic topic, Language language) {
    this.state = state;
    this.casebook = state.casebook();
    this.topic = topic;
    this.language = language;
    this.words = EstimatePages.WORDS.in(language);
    this.claims = Claims.of(casebook, language);
    this.lists = new PersonLists(casebook);
    this.sources = lists.sources(topic);
  }

  Topic topic() {
    return topic;
  }

  /** Everybody who names somebody. */
  List<SourceId> sources() {
    return sources;
  }

  /** Those of them whose statements the form asks about: nobody else's name is to be kept. */
  List<SourceId> sources(Form form) {
    return List.copyOf(lists.of(topic, scope(form)).sources());
  }

  private static Scope scope(Form form) {
    return Scope.of(form.value(QuestionForm.SCOPE)).orElse(Scope.RECORD);
  }

  TopicPage page(Optional<Run> run, Form form) {
    Scope scope = scope(form);
    Listing listing = lists.of(topic, scope);
    List<SourceList> chosen =
        run.map(Run::question).map(Question::lists).orElseGet(this::everySource);
    return new TopicPage(
        head(),
        number(lists.of(topic, Scope.RECORD).persons().size()),
        number(lists.of(topic, Scope.PUBLISHED).persons().size()),
        form,
        sources.stream().map(source -> source(source, listing)).toList(),
        Overlaps.of(listing, scope, chosen, names(chosen), language),
        run.filter(one -> one.stage() == Run.Stage.RUNNING).isPresent() ? "" : doubt(listing),
        run.map(this::running),
        state.estimates().values().stream()
            .filter(kept -> kept.question().topic().equals(topic))
            .map(this::row)
            .toList()
            .reversed());
  }

  private List<SourceList> everySource() {
    return sources.stream().map(source -> new SourceList(List.of(source))).toList();
  }

  private TopicPage.Head head() {
    String event =
        Optional.ofNullable(casebook.events().get(topic.event())).map(Event::title).orElse("");
    return new TopicPage.Head(
        event,
        Address.of("events", topic.event().value()),
        Acts.of(casebook).label(topic.act(), language),
        EstimatePages.address(topic));
  }

  private Source source(SourceId source, Listing listing) {
    SourceList list = new SourceList(List.of(source));
    return new Source(
        claims.name(source),
        QuestionForm.field(source),
        number(listing.on(list).size()),
        EstimatePages.persons(topic, Scope.RECORD, list));
  }

  /** What is known of it without letting anybody wait. */
  private String doubt(Listing listing) {
    if (listing.isQuicklyCompared()) {
      return words.get("doubt.pairs", listing.undecided());
    }
    return words.get(listing.isComparable() ? "doubt.later" : "doubt.many");
  }

  private Running running(Run run) {
    return new Running(
        run.stage() == Run.Stage.RUNNING,
        run.stage() == Run.Stage.FAILED,
        run.percent(),
        run.answer()
            .map(answer ->
                ResultView.of(
                    run.question(), run.basis(), answer, names(run.question().lists()), language)));
  }

  private Kept row(KeptEstimate kept) {
    ResultView result = result(kept);
    return new Kept(
        EstimatePages.address(kept),
        kept.id().toString(),
        Day.of(kept.basis().asOf(), language),
        result.headline(),
        words.get("scope-short." + kept.question().scope().code()),
        lists.isOutdated(kept));
  }

  private ResultView result(KeptEstimate kept) {
    return ResultView.of(
        kept.question(), kept.basis(), kept.answer(), names(kept.question().lists()), language);
  }

  private ListNames names(List<SourceList> some) {
    return new ListNames(some, language, claims::name);
  }

  KeptPage kept(KeptEstimate kept) {
    return new KeptPage(
        head(),
        kept.id().toString(),
        result(kept),
        kept.question().scope() == Scope.PUBLISHED,
        lists.isOutdated(kept),
        state.dossiers().values().stream()
            .filter(draft -> draft.event().equals(topic.event()))
            .map(draft ->
                new Option(Address.of("dossiers", draft.slug().value()), draft.title(language)))
            .toList());
  }

  PersonsPage persons(Scope scope, List<SourceList> on, List<SourceList> not) {
    Listing listing = lists.of(topic, scope);
    List<PersonsPage.Row> rows =
        listing.persons().stream()
            .filter(person -> on.stream().allMatch(list -> list.isOf(person.roots())))
            .filter(person -> not.stream().noneMatch(list -> list.isOf(person.roots())))
            .map(this::row)
            .toList();
    ListNames names = names(on);
    return new PersonsPage(
        head(),
        on.stream().map(names::of).toList(),
        not.isEmpty(),
        number(rows.size()),
        rows.stream().limit(PersonsPage.MOST).toList(),
        Math.max(0, rows.size() - PersonsPage.MOST));
  }

  private PersonsPage.Row row(Listed listed) {
    return new PersonsPage.Row(
        new Option(Address.of("persons", listed.person().value()), claims.name(listed.person())),
        listed.roots().stream().map(claims::name).toList(),
        listed.statements().stream()
            .map(one -> new Option(Claims.address(one.id()), one.id().value()))
            .toList());
  }

  private String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }
}

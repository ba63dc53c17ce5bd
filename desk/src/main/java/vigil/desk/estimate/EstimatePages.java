package vigil.desk.estimate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.core.id.EventId;
import vigil.core.language.Messages;
import vigil.core.vocabulary.ActType;
import vigil.desk.casefile.DeskChange.EstimateKept;
import vigil.desk.estimate.kept.Answer;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.publish.PersonLists;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** How many were never listed, by the casebook's own lists: asked, computed, looked at, kept. */
public final class EstimatePages {
  static final Messages WORDS = Messages.of(EstimatePages.class);

  /** A list is in the query by the key that says whose it is. */
  static final String LIST = "list";

  /** Lists on which the persons are not. */
  static final String NOT = "not";

  private static final String HOME = "/estimates";
  private static final String TOPIC = HOME + "/{event}/{act}";
  private static final String SOON = "2";

  private final Runs runs = new Runs();

  private EstimatePages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    EstimatePages pages = new EstimatePages();
    routes
        .get(HOME, EstimatePages::all)
        .get(TOPIC, pages::show)
        .post(TOPIC, pages::begin)
        .get(TOPIC + "/cancel", pages::show)
        .post(TOPIC + "/cancel", pages::cancel)
        .get(TOPIC + "/keep", pages::show)
        .post(TOPIC + "/keep", pages::keep)
        .get(TOPIC + "/persons", EstimatePages::persons)
        .get(TOPIC + "/kept/{number}", EstimatePages::kept);
  }

  /** The page of a topic. */
  public static String address(Topic topic) {
    return Address.of("estimates", topic.event().value(), topic.act().code());
  }

  /** The page of an estimate that was kept. */
  public static String address(KeptEstimate kept) {
    return address(kept.question().topic()) + "/kept/" + kept.id();
  }

  /** Where the persons on a list are named. */
  static String persons(Topic topic, Scope scope, SourceList list) {
    return address(topic) + "/persons?scope=" + scope.code() + query(LIST, List.of(list));
  }

  /** Where the persons on exactly some of the lists are named. */
  static String persons(Topic topic, Scope scope, List<SourceList> on, List<SourceList> of) {
    List<SourceList> not = of.stream().filter(list -> !on.contains(list)).toList();
    return address(topic) + "/persons?scope=" + scope.code() + query(LIST, on) + query(NOT, not);
  }

  private static String query(String name, List<SourceList> lists) {
    return lists.stream()
        .map(list -> "&" + name + "=" + Address.of(list.key()).substring(1))
        .collect(Collectors.joining());
  }

  private static void all(OpenDesk desk, Visit visit) {
    visit.show("estimate/all", WORDS, AllView.of(desk.state(), visit.language()));
  }

  /** The topic that a page is asked for, when the event is there and somebody speaks of the act. */
  static Optional<Topic> topic(OpenDesk desk, Visit visit) {
    Optional<EventId> event = visit.id("event", EventId::new);
    Optional<ActType> act = visit.id("act", ActType::new);
    return event
        .flatMap(id -> act.map(one -> new Topic(id, one)))
        .filter(topic -> desk.casebook().events().containsKey(topic.event()))
        .filter(topic ->
            desk.casebook().statements().values().stream()
                .anyMatch(
                    one -> one.event().equals(topic.event()) && one.act().equals(topic.act())));
  }

  private void show(OpenDesk desk, Visit visit) {
    Optional<Topic> topic = topic(desk, visit);
    if (topic.isEmpty()) {
      visit.missing();
      return;
    }
    Optional<Run> run = runs.of(desk, topic.get());
    if (run.filter(one -> one.stage() == Run.Stage.RUNNING).isPresent()) {
      visit.context().header("Refresh", SOON);
    }
    TopicMaking making = new TopicMaking(desk.state(), topic.get(), visit.language());
    visit.show("estimate/topic", WORDS, making.page(run, form(making, run, visit, desk)));
  }

  /** As it was asked last, or as it was when the estimate was kept that somebody comes from. */
  private static Form form(TopicMaking making, Optional<Run> run, Visit visit, OpenDesk desk) {
    Optional<Question> before =
        visit
            .query("again")
            .flatMap(number -> kept(desk, number))
            .map(KeptEstimate::question)
            .or(() -> run.map(Run::question))
            .filter(question -> question.topic().equals(making.topic()));
    return before
        .map(question -> QuestionForm.of(question, making.sources()))
        .orElseGet(() -> QuestionForm.blank(making.sources()));
  }

  private void begin(OpenDesk desk, Visit visit) {
    Optional<Topic> topic = topic(desk, visit);
    if (topic.isEmpty()) {
      visit.missing();
      return;
    }
    TopicMaking making = new TopicMaking(desk.state(), topic.get(), visit.language());
    Form form = visit.form();
    Optional<Question> question =
        QuestionForm.read(form, topic.get(), making.sources(form), WORDS.in(visit.language()));
    if (question.isEmpty()) {
      visit.showAgain("estimate/topic", WORDS, making.page(runs.of(desk, topic.get()), form));
      return;
    }
    PersonLists lists = new PersonLists(desk.casebook());
    runs.begin(
        desk,
        Run.begin(
            question.get(),
            lists.basis(question.get(), desk.caseFile()),
            lists.of(topic.get(), question.get().scope()).table(question.get())));
    // Without a place on the page: a browser that refreshes such an address only scrolls to it.
    visit.goTo(address(topic.get()));
  }

  private void cancel(OpenDesk desk, Visit visit) {
    Optional<Topic> topic = topic(desk, visit);
    runs.drop();
    if (topic.isEmpty()) {
      visit.missing();
    } else {
      visit.goTo(address(topic.get()), WORDS.in(visit.language()).get("cancelled"));
    }
  }

  private void keep(OpenDesk desk, Visit visit) throws IOException {
    Optional<Topic> topic = topic(desk, visit);
    Optional<Run> run = topic.flatMap(one -> runs.of(desk, one));
    Optional<Answer> answer = run.flatMap(Run::answer);
    if (topic.isEmpty()) {
      visit.missing();
    } else if (answer.isEmpty()) {
      visit.goTo(address(topic.get()));
    } else {
      KeptEstimate kept = keep(desk, run.orElseThrow(), answer.get());
      runs.drop();
      visit.goTo(address(kept), WORDS.in(visit.language()).get("kept"));
    }
  }

  private static KeptEstimate keep(OpenDesk desk, Run run, Answer answer) throws IOException {
    synchronized (desk) {
      EstimateId next = new EstimateId(desk.state().estimates().size() + 1);
      KeptEstimate kept = new KeptEstimate(next, run.question(), run.basis(), answer);
      desk.record(new EstimateKept(kept));
      return kept;
    }
  }

  private static void kept(OpenDesk desk, Visit visit) {
    Optional<KeptEstimate> kept =
        kept(desk, visit.path("number"))
            .filter(one -> topic(desk, visit).filter(one.question().topic()::equals).isPresent());
    if (kept.isEmpty()) {
      visit.missing();
    } else {
      Topic topic = kept.get().question().topic();
      visit.show(
          "estimate/kept",
          WORDS,
          new TopicMaking(desk.state(), topic, visit.language()).kept(kept.get()));
    }
  }

  private static Optional<KeptEstimate> kept(OpenDesk desk, String number) {
    return desk.state().estimates().values().stream()
        .filter(one -> one.id().toString().equals(number))
        .findFirst();
  }

  private static void persons(OpenDesk desk, Visit visit) {
    Optional<Topic> topic = topic(desk, visit);
    Scope scope = visit.query("scope").flatMap(Scope::of).orElse(Scope.RECORD);
    Optional<List<SourceList>> on = lists(visit, LIST);
    Optional<List<SourceList>> not = lists(visit, NOT);
    if (topic.isEmpty() || on.isEmpty() || not.isEmpty()) {
      visit.missing();
    } else {
      visit.show(
          "estimate/persons",
          WORDS,
          new TopicMaking(desk.state(), topic.get(), visit.language())
              .persons(scope, on.get(), not.get()));
    }
  }

  /** The lists that a query names; empty when it names something else. */
  private static Optional<List<SourceList>> lists(Visit visit, String name) {
    try {
      Stream<String> keys = visit.context().queryParams(name).stream();
      return Optional.of(keys.map(SourceList::of).toList());
    } catch (IllegalArgumentException noLists) {
      return Optional.empty();
    }
  }
}

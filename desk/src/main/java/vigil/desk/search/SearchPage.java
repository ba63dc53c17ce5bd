package vigil.desk.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.claim.Acts;
import vigil.desk.guard.DeskGuard;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.search.index.Answer;
import vigil.desk.search.index.LiveSearch;
import vigil.desk.search.index.LiveSearch.Progress;
import vigil.desk.search.index.Question;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/**
 * Looking for things in the casebook. With a script the hits come while somebody types, and what is
 * looked for stands in no address, so that no browser keeps it; without one it is a form.
 */
public final class SearchPage {
  private static final Messages WORDS = Messages.of(SearchPage.class);

  /** Hits at a time. */
  private static final int PORTION = 25;

  /** Nobody turns so many leaves; whoever has more hits says more exactly what is meant. */
  private static final int MOST = 1_000;

  private SearchPage() {}

  /** Hangs it up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get("/search", SearchPage::show).get("/search/results", SearchPage::results);
  }

  /**
   * The page.
   *
   * @param filtered whether more than words is asked for
   */
  public record Page(
      Form form, boolean filtered, List<Option> acts, List<Option> stances, Results results) {}

  /**
   * What was found.
   *
   * @param found how many, in words; empty when nothing was asked
   * @param first the number of the first hit that is shown, from 1
   * @param earlier the address of the hits before these
   * @param later the address of the hits after these
   * @param reading how far the casebook is read in, in words, if it is not yet
   * @param works whether there is a search at all
   * @param refused why nothing was looked for, where no field is shown that says so
   */
  public record Results(
      String found,
      List<Hit> hits,
      int first,
      Optional<String> earlier,
      Optional<String> later,
      Optional<String> reading,
      boolean works,
      Optional<String> refused) {

    Results refused(Form form) {
      return new Results(
          found,
          hits,
          first,
          earlier,
          later,
          reading,
          works,
          form.refusals().values().stream().findFirst());
    }
  }

  private static void show(OpenDesk desk, Visit visit) {
    DeskGuard.allowAsking(visit.context());
    Form form = SearchForm.sentOr(desk.search().last(), visit);
    visit.show("search/search", WORDS, page(desk, visit, form));
  }

  private static void results(OpenDesk desk, Visit visit) {
    Form form = SearchForm.sentOr(desk.search().last(), visit);
    Results results = answer(desk, visit, form);
    visit.show("search/results", WORDS, form.accepted() ? results : results.refused(form));
  }

  private static Page page(OpenDesk desk, Visit visit, Form form) {
    Language language = visit.language();
    Vocabulary vocabulary = Acts.of(desk.casebook());
    Results results = answer(desk, visit, form);
    return new Page(
        form,
        SearchForm.isFiltered(form),
        vocabulary.all().stream()
            .map(act -> new Option(act.code(), vocabulary.label(act, language)))
            .toList(),
        Arrays.stream(Stance.values())
            .map(stance -> new Option(stance.code(), stance.label(language)))
            .toList(),
        results);
  }

  private static Results answer(OpenDesk desk, Visit visit, Form form) {
    Text words = WORDS.in(visit.language());
    LiveSearch search = desk.search();
    Optional<Question> asked = SearchForm.question(form, words);
    Question question = asked.orElseGet(() -> Question.of(""));
    asked.ifPresent(search::keep);
    int start = Math.min(SearchForm.start(form), MOST - PORTION);
    Casebook casebook = desk.casebook();
    Answer answer = search.find(question, casebook, start + PORTION);
    Progress progress = search.progress();
    Hits hits = new Hits(casebook, visit.language(), search.marking(question), words);
    List<Hit> shown =
        answer.keys().stream().skip(start).flatMap(key -> hits.of(key).stream()).toList();
    long reachable = Math.min(answer.count(), MOST);
    return new Results(
        question.isEmpty() ? "" : words.get("found", answer.count()),
        shown,
        start + 1,
        start == 0 ? Optional.empty() : Optional.of(SearchForm.address(start - PORTION)),
        start + PORTION >= reachable
            ? Optional.empty()
            : Optional.of(SearchForm.address(start + PORTION)),
        progress.complete()
            ? Optional.empty()
            : Optional.of(words.get("reading", progress.read(), progress.all())),
        progress.works(),
        SearchForm.wordsRefused(form));
  }
}

package vigil.desk.gathering;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.announced.AnnouncedWords;
import vigil.desk.casefile.DeskState;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Condition;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Provision;
import vigil.gather.Recurrence;
import vigil.gather.Status;

/**
 * The form and what its fields can be set to.
 *
 * @param languages that it can be written in
 * @param conditions that are there, by number and in words
 */
public record GatheringFields(
    Form form, List<Language> languages, Choices choices, List<Option> conditions) {

  /**
   * What can be chosen.
   *
   * @param dossiers that it can answer
   * @param rights whose law can be shown, and the text that is shown now
   */
  public record Choices(
      List<Option> kinds,
      List<Option> statuses,
      List<Option> organisers,
      List<Option> police,
      List<Option> dossiers,
      List<String> zones,
      List<Option> patterns,
      List<Asked> provisions,
      List<Option> answers,
      List<Option> rights,
      List<Option> earlier) {}

  /** Something that people ask before they come. */
  public record Asked(String field, String label, boolean needsWords) {}

  static GatheringFields of(OpenDesk desk, Form form, Text words, Optional<Gathering> gathering) {
    return new GatheringFields(
        form,
        GatheringPages.languages(desk, gathering),
        choices(desk.state(), words, gathering),
        conditions(gathering.map(Gathering::conditions).orElse(List.of()), words.language()));
  }

  /** The numbers of the rows to show. */
  public List<Integer> rows(String field) {
    return PlaceFields.shown(form, field);
  }

  /** Whether anything is in one of the rows. */
  public boolean has(String field) {
    return form.names().stream()
        .anyMatch(name ->
            name.startsWith(field) && (form.given(name).isPresent() || form.refusal(name) != null));
  }

  private static Choices choices(DeskState state, Text words, Optional<Gathering> gathering) {
    AnnouncedWords announced = AnnouncedWords.in(words.language());
    return new Choices(
        options(Arrays.asList(Kind.values()), Kind::code, announced::of),
        options(Arrays.asList(Status.values()), Status::code, announced::of),
        options(List.of("withheld", "named"), Function.identity(), announced::organisers),
        options(
            List.of("not-yet", "informed", "not-required"), Function.identity(), announced::police),
        state.dossiers().values().stream()
            .map(draft -> new Option(draft.slug().value(), draft.title(words.language())))
            .toList(),
        zones(),
        options(
            Arrays.asList(Recurrence.Pattern.values()), Recurrence.Pattern::code, announced::of),
        Arrays.stream(Provision.values()).map(one -> asked(one, announced)).toList(),
        List.of(
            new Option("yes", announced.answer(true)), new Option("no", announced.answer(false))),
        rights(state, words, gathering),
        List.of(
            new Option("", announced.earlier(true)),
            new Option("hidden", announced.earlier(false))));
  }

  private static Asked asked(Provision provision, AnnouncedWords words) {
    return new Asked(CareFields.field(provision), words.of(provision), provision.needsWords());
  }

  private static List<Option> rights(DeskState state, Text words, Optional<Gathering> gathering) {
    List<Option> options = new ArrayList<>();
    gathering
        .flatMap(Gathering::rights)
        .ifPresent(kept ->
            options.add(
                new Option(
                    CareFields.KEPT,
                    words.get(
                        "rights.kept",
                        kept.country().in(words.language()).text(),
                        Day.of(kept.asOf(), words.language())))));
    state
        .laws()
        .values()
        .forEach(law ->
            options.add(
                new Option(
                    law.slug().value(),
                    words.get(
                        "rights.of",
                        law.country().in(words.language()).text(),
                        Day.of(law.asOf(), words.language())))));
    return options;
  }

  private static List<Option> conditions(List<Condition> conditions, Language language) {
    return IntStream.range(0, conditions.size())
        .mapToObj(i ->
            new Option(
                Integer.toString(i),
                Day.of(conditions.get(i).imposedOn(), language)
                    + ": "
                    + conditions.get(i).text().in(language).text()))
        .toList();
  }

  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
        .sorted()
        .toList();
  }

  private static <T> List<Option> options(
      List<T> all, Function<T, String> code, Function<T, String> label) {
    return all.stream().map(one -> new Option(code.apply(one), label.apply(one))).toList();
  }
}

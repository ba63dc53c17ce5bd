package vigil.desk.gathering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.core.id.InvalidIdException;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskState;
import vigil.desk.page.Form;
import vigil.gather.Condition;
import vigil.gather.Gathering;
import vigil.gather.GatheringDraft;
import vigil.gather.GatheringException;
import vigil.gather.History;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;
import vigil.gather.Recurrence;
import vigil.gather.Rights;
import vigil.gather.Safety;
import vigil.gather.Setting;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Update;
import vigil.gather.Wording;

/** The form of a gathering, put together from its sections. */
final class GatheringForm {
  private final Worded worded;
  private final Form form;
  private final List<Language> languages;
  private final DeskState state;
  private final LocalDate today;

  GatheringForm(Form form, List<Language> languages, Text words, DeskState state, LocalDate today) {
    this.worded = new Worded(form, languages, words);
    this.form = form;
    this.languages = languages;
    this.state = state;
    this.today = today;
  }

  /** A form to begin with. The time zone is left open: the desk's own would give its place away. */
  static Form blank() {
    return Form.blank()
        .filled("kind", Kind.STATIC_ASSEMBLY.code())
        .filled("status", Status.PLANNED.code())
        .filled("organisers", "withheld")
        .filled("police", "not-yet");
  }

  static Form of(Gathering gathering) {
    Form form =
        Form.blank()
            .filled("kind", gathering.kind().code())
            .filled("status", gathering.status().code())
            .filled("event", gathering.event().map(Slug::value).orElse(""))
            .filled("earlier", gathering.history().shown() ? "" : "hidden");
    TimeFields.fill(form, "", gathering.times());
    gathering.recurrence().ifPresent(again -> TimeFields.fill(form, again));
    Worded.fill(form, "title", gathering.title());
    Worded.fill(form, "place", gathering.place());
    gathering.message().ifPresent(message -> Worded.fill(form, "message", message));
    PlaceFields.fill(form, gathering.setting());
    WhoFields.fill(form, gathering.organisers());
    WhoFields.fill(form, gathering.police());
    CareFields.fill(form, gathering.safety());
    CareFields.fill(form, gathering.rights());
    return form;
  }

  /** The gathering as typed, the version after {@code before} if there is one. */
  Optional<Gathering> read(Optional<Gathering> before) {
    try {
      return draft(before)
          .map(GatheringDraft::finish)
          .map(now -> before.map(earlier -> now.after(earlier, today)).orElse(now));
    } catch (GatheringException wrong) {
      form.refuse(field(wrong), worded.complaint(wrong));
      return Optional.empty();
    }
  }

  /** What had to be read before anything can be put together. */
  private record Read(
      Optional<Kind> kind,
      Optional<Times> times,
      Optional<Wording> title,
      Optional<Wording> place,
      Optional<Setting> setting,
      Optional<Status> status) {}

  private Optional<GatheringDraft> draft(Optional<Gathering> before) {
    TimeFields when = new TimeFields(worded);
    Optional<Times> times = when.times("", Optional.empty());
    Optional<Kind> kind = chosen("kind", Kind::of);
    Read read =
        new Read(
            kind,
            times,
            worded.required("title"),
            worded.required("place"),
            kind.flatMap(one -> new PlaceFields(worded).read(one, times.map(Times::zone))),
            chosen("status", Status::of));
    Optional<Recurrence> again = when.again(times);
    Optional<Organisers> organisers = new WhoFields(worded).organisers();
    Optional<PoliceNotice> police = new WhoFields(worded).police();
    Safety safety = new CareFields(worded).safety();
    Optional<Wording> message = worded.maybe("message");
    List<Condition> conditions = conditions(before);
    Optional<Wording> update = worded.maybe("update");
    if (!form.accepted()) {
      return Optional.empty();
    }
    GatheringDraft draft =
        begun(before, read)
            .recurrence(again)
            .organisers(organisers.orElseThrow())
            .police(police.orElseThrow())
            .safety(safety)
            .rights(new CareFields(worded).rights(rights(before), state.laws()));
    message.ifPresent(draft::message);
    conditions.forEach(draft::condition);
    dossier().ifPresent(draft::event);
    update.ifPresent(news -> draft.update(new Update(today, news)));
    return Optional.of(draft);
  }

  /** With what the form has no fields for. */
  private GatheringDraft begun(Optional<Gathering> before, Read read) {
    GatheringDraft draft =
        Gathering.draft(
                before.map(Gathering::slug).orElseGet(this::freeSlug),
                read.kind().orElseThrow(),
                read.times().orElseThrow(),
                today)
            .status(read.status().orElseThrow())
            .title(read.title().orElseThrow())
            .place(read.place().orElseThrow())
            .setting(read.setting().orElseThrow())
            .history(form.value("earlier").equals("hidden") ? History.hidden() : History.none());
    before.ifPresent(earlier -> {
      earlier.updates().forEach(draft::update);
      draft.poster(earlier.poster());
      draft.presence(earlier.presence());
      earlier.attendance().ifPresent(draft::attendance);
    });
    return draft;
  }

  private static Optional<Rights> rights(Optional<Gathering> before) {
    return before.flatMap(Gathering::rights);
  }

  /** Those from before that were not struck out, and the one that was added. */
  private List<Condition> conditions(Optional<Gathering> before) {
    List<Condition> known = before.map(Gathering::conditions).orElse(List.of());
    List<Condition> kept =
        IntStream.range(0, known.size())
            .filter(i -> !form.chosen("condition_gone", Integer.toString(i)))
            .mapToObj(known::get)
            .toList();
    Optional<LocalDate> on = new TimeFields(worded).day("condition_on");
    return Stream.concat(
            kept.stream(),
            worded.maybe("condition").stream().map(text -> new Condition(on.orElse(today), text)))
        .sorted(Comparator.comparing(Condition::imposedOn))
        .toList();
  }

  private <T> Optional<T> chosen(String field, Function<String, Optional<T>> of) {
    Optional<T> chosen = of.apply(form.value(field));
    if (chosen.isEmpty()) {
      worded.refuse(field, "refused.choice");
    }
    return chosen;
  }

  private Optional<Slug> dossier() {
    return state.dossiers().keySet().stream()
        .filter(slug -> slug.value().equals(form.value("event")))
        .findFirst();
  }

  /** The field of the form that a place in the format belongs to. */
  private String field(GatheringException wrong) {
    return switch (wrong.where()) {
      case "title", "place", "message" -> worded.longest(wrong.where());
      case "updates" -> worded.longest("update");
      case "conditions" -> worded.longest("condition");
      case "organisers.name" -> "organisers_name";
      default -> "form";
    };
  }

  private Slug freeSlug() {
    return slug().orNumbered(state.gatherings()::containsKey);
  }

  private Slug slug() {
    for (Language language : languages) {
      try {
        return Slug.from(form.value("title_" + language));
      } catch (InvalidIdException nothingToReadInIt) {
        // The title in another language may do.
      }
    }
    return new Slug("gathering");
  }
}

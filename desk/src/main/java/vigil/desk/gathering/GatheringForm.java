package vigil.desk.gathering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.core.id.InvalidIdException;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskState;
import vigil.desk.page.Form;
import vigil.gather.Gathering;
import vigil.gather.GatheringDraft;
import vigil.gather.GatheringException;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Update;
import vigil.gather.Wording;

/** The form of a gathering. */
final class GatheringForm {
  private final Form form;
  private final List<Language> languages;
  private final Text words;
  private final DeskState state;
  private final LocalDate today;

  GatheringForm(Form form, List<Language> languages, Text words, DeskState state, LocalDate today) {
    this.form = form;
    this.languages = languages;
    this.words = words;
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
            .filled("start", gathering.times().start().toString())
            .filled("end", gathering.times().end().map(LocalDateTime::toString).orElse(""))
            .filled("zone", gathering.times().zone().getId())
            .filled("event", gathering.event().map(Slug::value).orElse(""));
    fill(form, "title", gathering.title());
    fill(form, "place", gathering.place());
    gathering.message().ifPresent(message -> fill(form, "message", message));
    switch (gathering.organisers()) {
      case Organisers.Named(String name) ->
          form.filled("organisers", "named").filled("organisers_name", name);
      case Organisers.Withheld() -> form.filled("organisers", "withheld");
    }
    switch (gathering.police()) {
      case PoliceNotice.InformedOn(LocalDate day) ->
          form.filled("police", "informed").filled("police_on", day.toString());
      case PoliceNotice.Informed() -> form.filled("police", "informed");
      case PoliceNotice.NotRequired() -> form.filled("police", "not-required");
      case PoliceNotice.NotYet() -> form.filled("police", "not-yet");
    }
    return form;
  }

  private static void fill(Form form, String field, Wording wording) {
    wording
        .versions()
        .forEach(version -> form.filled(field + "_" + version.language(), version.text()));
  }

  /** The gathering as typed, the version after {@code before} if there is one. */
  Optional<Gathering> read(Optional<Gathering> before) {
    try {
      return draft(before)
          .map(GatheringDraft::finish)
          .map(now -> before.map(earlier -> now.after(earlier, today)).orElse(now));
    } catch (GatheringException wrong) {
      form.refuse(field(wrong), complaint(wrong));
      return Optional.empty();
    }
  }

  private Optional<GatheringDraft> draft(Optional<Gathering> before) {
    Optional<Times> times = times();
    Optional<Kind> kind = chosen("kind", Kind::of);
    Optional<Status> status = chosen("status", Status::of);
    Optional<Wording> title = required("title");
    Optional<Wording> place = required("place");
    Optional<Organisers> organisers = organisers();
    Optional<PoliceNotice> police = police();
    Optional<Wording> message = wording("message");
    Optional<Wording> update = wording("update");
    if (!form.accepted()) {
      return Optional.empty();
    }
    GatheringDraft draft =
        Gathering.draft(
                before.map(Gathering::slug).orElseGet(this::freeSlug),
                kind.orElseThrow(),
                times.orElseThrow(),
                today)
            .status(status.orElseThrow())
            .title(title.orElseThrow())
            .place(place.orElseThrow())
            .organisers(organisers.orElseThrow())
            .police(police.orElseThrow());
    message.ifPresent(draft::message);
    dossier().ifPresent(draft::event);
    before.ifPresent(earlier -> earlier.updates().forEach(draft::update));
    update.ifPresent(news -> draft.update(new Update(today, news)));
    return Optional.of(draft);
  }

  private <T> Optional<T> chosen(String field, Function<String, Optional<T>> of) {
    Optional<T> chosen = of.apply(form.value(field));
    if (chosen.isEmpty()) {
      form.refuse(field, words.get("refused.choice"));
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
      case "title", "place", "message" -> wrong.where() + "_" + language(wrong);
      case "updates" -> "update_" + languages.getFirst();
      case "organisers.name" -> "organisers_name";
      default -> "form";
    };
  }

  /** The format does not say which language is too long: the longest is. */
  private Language language(GatheringException wrong) {
    return languages.stream()
        .max(Comparator.comparingInt(one -> form.value(wrong.where() + "_" + one).length()))
        .orElseThrow();
  }

  private String complaint(GatheringException wrong) {
    return wrong instanceof GatheringException.TooLong tooLong
        ? words.get("refused.too-long", tooLong.mostCharacters(), tooLong.characters())
        : words.get("refused.text");
  }

  private Slug freeSlug() {
    Slug wanted = slug();
    Slug slug = wanted;
    for (int i = 2; state.gatherings().containsKey(slug); i++) {
      slug = new Slug(wanted + "-" + i);
    }
    return slug;
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

  private Optional<Times> times() {
    Optional<LocalDateTime> start = time("start");
    if (form.given("start").isEmpty()) {
      form.refuse("start", words.get("refused.start"));
    }
    Optional<LocalDateTime> end = time("end");
    Optional<ZoneId> zone = zone();
    if (start.isEmpty() || zone.isEmpty() || !form.accepted()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Times(start.get(), end, zone.get()));
    } catch (GatheringException noSuchTime) {
      form.refuse(
          noSuchTime.where(),
          switch (noSuchTime.where()) {
            case "end" -> words.get("refused.end");
            case "zone" -> words.get("refused.zone");
            default -> words.get("refused.start");
          });
      return Optional.empty();
    }
  }

  private Optional<LocalDateTime> time(String field) {
    try {
      return form.given(field).map(LocalDateTime::parse);
    } catch (DateTimeException notATime) {
      form.refuse(field, words.get("refused.time"));
      return Optional.empty();
    }
  }

  private Optional<ZoneId> zone() {
    try {
      return Optional.of(ZoneId.of(form.value("zone")));
    } catch (DateTimeException noZone) {
      form.refuse("zone", words.get("refused.zone"));
      return Optional.empty();
    }
  }

  private Optional<Organisers> organisers() {
    return switch (form.value("organisers")) {
      case "withheld" -> Optional.of(new Organisers.Withheld());
      case "named" -> named();
      default -> {
        form.refuse("organisers", words.get("refused.choice"));
        yield Optional.empty();
      }
    };
  }

  private Optional<Organisers> named() {
    if (form.given("organisers_name").isEmpty()) {
      form.refuse("organisers_name", words.get("refused.organisers"));
      return Optional.empty();
    }
    return Optional.of(new Organisers.Named(form.value("organisers_name")));
  }

  private Optional<PoliceNotice> police() {
    return switch (form.value("police")) {
      case "not-yet" -> Optional.of(new PoliceNotice.NotYet());
      case "not-required" -> Optional.of(new PoliceNotice.NotRequired());
      case "informed" -> informed();
      default -> {
        form.refuse("police", words.get("refused.choice"));
        yield Optional.empty();
      }
    };
  }

  private Optional<PoliceNotice> informed() {
    try {
      return Optional.of(
          form.given("police_on")
              .map(LocalDate::parse)
              .<PoliceNotice>map(PoliceNotice.InformedOn::new)
              .orElseGet(PoliceNotice.Informed::new));
    } catch (DateTimeException notADay) {
      form.refuse("police_on", words.get("refused.day"));
      return Optional.empty();
    }
  }

  private Optional<Wording> required(String field) {
    Optional<Wording> wording = wording(field);
    if (wording.isEmpty()) {
      form.refuse(field + "_" + languages.getFirst(), words.get("refused.empty"));
    }
    return wording;
  }

  /** What was written in at least one language; the first of them is the original. */
  private Optional<Wording> wording(String field) {
    List<Wording.Version> versions =
        languages.stream()
            .flatMap(language -> version(language, field + "_" + language).stream())
            .toList();
    return versions.isEmpty() ? Optional.empty() : Optional.of(new Wording(versions));
  }

  private Optional<Wording.Version> version(Language language, String field) {
    try {
      return form.given(field).map(text -> new Wording.Version(language, text));
    } catch (GatheringException wrong) {
      form.refuse(field, complaint(wrong));
      return Optional.empty();
    }
  }
}

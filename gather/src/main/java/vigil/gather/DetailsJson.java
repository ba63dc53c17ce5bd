package vigil.gather;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.id.Slug;

/**
 * The parts of a gathering's file that may be left out: files that were written before there were
 * such parts have none of them.
 */
final class DetailsJson {
  private DetailsJson() {}

  static void read(JsonFields fields, GatheringDraft draft) {
    draft.poster(maybe(fields, "poster", DetailsJson::poster));
    draft.recurrence(maybe(fields, "recurrence", RecurrenceJson::read));
    maybe(fields, "safety", DetailsJson::safety).ifPresent(draft::safety);
    draft.rights(maybe(fields, "rights", DetailsJson::rights));
    if (fields.has("conditions")) {
      fields.list("conditions", DetailsJson::condition).forEach(draft::condition);
    }
    history(fields).ifPresent(draft::history);
    fields.parsedIfThere("attendance", Slug::new).ifPresent(draft::attendance);
  }

  private static <T> Optional<T> maybe(
      JsonFields fields, String name, Function<JsonFields, T> reading) {
    return fields.has(name) ? Optional.of(fields.object(name, reading)) : Optional.empty();
  }

  private static Poster poster(JsonFields fields) {
    return new Poster(
        fields.text("file"),
        fields.whole("width"),
        fields.whole("height"),
        WordingJson.read(fields, "description"));
  }

  private static Safety safety(JsonFields fields) {
    Map<Provision, Safety.Answer> answers = new EnumMap<>(Provision.class);
    for (Provision provision : Provision.values()) {
      maybe(fields, provision.code(), DetailsJson::answer)
          .ifPresent(answer -> answers.put(provision, answer));
    }
    return new Safety(answers);
  }

  private static Safety.Answer answer(JsonFields fields) {
    boolean yes = fields.code("answer", DetailsJson::yes);
    return new Safety.Answer(
        yes, fields.has("text") ? Optional.of(WordingJson.read(fields, "text")) : Optional.empty());
  }

  private static Optional<Boolean> yes(String code) {
    return switch (code) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Rights rights(JsonFields fields) {
    return new Rights(
        WordingJson.read(fields, "country"),
        WordingJson.read(fields, "text"),
        fields.parsed("as_of", LocalDate::parse),
        fields.text("source"));
  }

  private static Condition condition(JsonFields fields) {
    return new Condition(fields.parsed("day", LocalDate::parse), WordingJson.read(fields, "text"));
  }

  private static Optional<History> history(JsonFields fields) {
    if (fields.has("earlier_hidden")) {
      if (!fields.flag("earlier_hidden")) {
        throw new GatheringException("earlier_hidden", "is true or left out");
      }
      return Optional.of(History.hidden());
    }
    return fields.has("earlier")
        ? Optional.of(new History(true, fields.list("earlier", DetailsJson::earlier)))
        : Optional.empty();
  }

  private static History.Earlier earlier(JsonFields fields) {
    Kind kind = fields.code("kind", Kind::of);
    Revision revision =
        new Revision(fields.whole("sequence"), fields.parsed("changed_on", LocalDate::parse));
    List<Condition> conditions =
        fields.has("conditions") ? fields.list("conditions", DetailsJson::condition) : List.of();
    return new History.Earlier(
        revision,
        new Announced(
            kind,
            WordingJson.read(fields, "title"),
            TimesJson.read(fields),
            WordingJson.read(fields, "place"),
            PlacesJson.read(fields).orElseGet(() -> Setting.of(kind)),
            fields.code("status", Status::of),
            conditions));
  }

  static void write(Gathering gathering, ObjectNode node) {
    gathering.poster().ifPresent(poster -> write(poster, node.putObject("poster")));
    gathering
        .recurrence()
        .ifPresent(again -> RecurrenceJson.write(again, node.putObject("recurrence")));
    if (!gathering.safety().answers().isEmpty()) {
      ObjectNode safety = node.putObject("safety");
      gathering
          .safety()
          .answers()
          .forEach((provision, answer) -> write(answer, safety.putObject(provision.code())));
    }
    gathering.rights().ifPresent(rights -> write(rights, node.putObject("rights")));
    write(gathering.conditions(), node);
    write(gathering.history(), node);
    gathering.attendance().ifPresent(slug -> node.put("attendance", slug.value()));
  }

  private static void write(Poster poster, ObjectNode node) {
    node.put("file", poster.file())
        .put("width", poster.width())
        .put("height", poster.height())
        .set("description", WordingJson.node(poster.description()));
  }

  private static void write(Safety.Answer answer, ObjectNode node) {
    node.put("answer", answer.yes() ? "yes" : "no");
    answer.words().ifPresent(words -> node.set("text", WordingJson.node(words)));
  }

  private static void write(Rights rights, ObjectNode node) {
    node.set("country", WordingJson.node(rights.country()));
    node.set("text", WordingJson.node(rights.text()));
    node.put("as_of", rights.asOf().toString()).put("source", rights.source());
  }

  private static void write(List<Condition> conditions, ObjectNode node) {
    if (!conditions.isEmpty()) {
      ArrayNode list = node.putArray("conditions");
      conditions.forEach(one ->
          list.addObject()
              .put("day", one.imposedOn().toString())
              .set("text", WordingJson.node(one.text())));
    }
  }

  private static void write(History history, ObjectNode node) {
    if (!history.shown()) {
      node.put("earlier_hidden", true);
    } else if (!history.versions().isEmpty()) {
      ArrayNode list = node.putArray("earlier");
      history.versions().forEach(version -> write(version, list.addObject()));
    }
  }

  private static void write(History.Earlier version, ObjectNode node) {
    Announced announced = version.announced();
    node.put("kind", announced.kind().code())
        .put("sequence", version.revision().sequence())
        .put("changed_on", version.revision().changedOn().toString())
        .put("status", announced.status().code());
    TimesJson.write(announced.times(), node);
    node.set("title", WordingJson.node(announced.title()));
    node.set("place", WordingJson.node(announced.place()));
    PlacesJson.write(announced.setting(), node);
    write(announced.conditions(), node);
  }
}

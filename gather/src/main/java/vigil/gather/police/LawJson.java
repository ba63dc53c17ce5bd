package vigil.gather.police;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.id.Slug;
import vigil.gather.GatheringException;
import vigil.gather.JsonFields;
import vigil.gather.Rights;
import vigil.gather.WordingJson;

/** A law as JSON, format {@code vigil-law/1}: read as strictly as a gathering. */
public final class LawJson {
  private static final String FORMAT = "vigil-law/1";

  private LawJson() {}

  /**
   * The law in this file.
   *
   * @throws GatheringException when it is not exactly this format; says where
   */
  public static Law read(byte[] json) {
    JsonFields fields = JsonFields.of(json, FORMAT);
    Law law =
        new Law(
            fields.parsed("slug", Slug::new),
            fields.object("march", LawJson::rule),
            fields.object("assembly", LawJson::rule),
            new Rights(
                WordingJson.read(fields, "country"),
                WordingJson.read(fields, "rights"),
                fields.parsed("as_of", LocalDate::parse),
                fields.text("source")),
            holidays(fields));
    fields.end();
    return law;
  }

  /** Files from before there were working days have none. */
  private static Set<LocalDate> holidays(JsonFields fields) {
    return fields.has("holidays")
        ? Set.copyOf(fields.list("holidays", holiday -> holiday.parsed("day", LocalDate::parse)))
        : Set.of();
  }

  private static NoticeRule rule(JsonFields fields) {
    boolean needed = fields.flag("notice");
    if (!needed) {
      return new NoticeRule.NotNeeded(WordingJson.read(fields, "words"));
    }
    Set<NoticeRule.Item> says = new TreeSet<>();
    fields.list("says", item -> item.code("item", NoticeRule.Item::of)).forEach(says::add);
    return new NoticeRule.Needed(
        fields.whole("days"),
        fields.code("counting", NoticeRule.Counting::of),
        fields.list("to", one -> WordingJson.read(one, "name")),
        says,
        WordingJson.read(fields, "words"),
        fields.has("letter") ? Optional.of(WordingJson.read(fields, "letter")) : Optional.empty());
  }

  /** The file of this law. */
  public static byte[] write(Law law) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", FORMAT).put("slug", law.slug().value());
    node.set("country", WordingJson.node(law.country()));
    node.put("as_of", law.asOf().toString()).put("source", law.rights().source());
    node.set("march", node(law.march()));
    node.set("assembly", node(law.assembly()));
    if (!law.holidays().isEmpty()) {
      ArrayNode holidays = node.putArray("holidays");
      law.holidays().forEach(day -> holidays.addObject().put("day", day.toString()));
    }
    node.set("rights", WordingJson.node(law.rights().text()));
    return node.toString().getBytes(UTF_8);
  }

  private static ObjectNode node(NoticeRule rule) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (rule) {
      case NoticeRule.NotNeeded _ -> node.put("notice", false);
      case NoticeRule.Needed(int days, var counting, var to, var says, _, var letter) -> {
        node.put("notice", true).put("days", days).put("counting", counting.code());
        ArrayNode addressees = node.putArray("to");
        to.forEach(name -> addressees.addObject().set("name", WordingJson.node(name)));
        ArrayNode items = node.putArray("says");
        says.forEach(item -> items.addObject().put("item", item.code()));
        letter.ifPresent(words -> node.set("letter", WordingJson.node(words)));
      }
    }
    node.set("words", WordingJson.node(rule.words()));
    return node;
  }
}

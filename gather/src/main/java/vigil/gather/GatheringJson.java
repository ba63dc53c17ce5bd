package vigil.gather;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.id.Slug;

/**
 * The file {@code gatherings/<slug>.json} of an edition, format {@code vigil-gathering/1}: UTF-8,
 * always the same bytes for the same gathering, because it is signed. Reading is strict: an unknown
 * field, a field twice or a value of another type is an error that says where.
 */
public final class GatheringJson {
  /** The format's name, the value of its field {@code format}. */
  public static final String FORMAT = "vigil-gathering/1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private GatheringJson() {}

  /** The file of this gathering. */
  public static byte[] write(Gathering gathering) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
    return (MAPPER.writer().with(printer).writeValueAsString(node(gathering)) + "\n")
        .getBytes(UTF_8);
  }

  /**
   * The gathering in this file.
   *
   * @throws GatheringException when it is not exactly this format; says where
   */
  public static Gathering read(byte[] json) {
    JsonFields fields = JsonFields.of(json, FORMAT);
    Gathering gathering = gathering(fields);
    fields.end();
    return gathering;
  }

  private static Gathering gathering(JsonFields fields) {
    GatheringDraft draft =
        new GatheringDraft(
                fields.parsed("slug", Slug::new),
                fields.code("kind", Kind::of),
                TimesJson.read(fields),
                new Revision(
                    fields.whole("sequence"), fields.parsed("changed_on", LocalDate::parse)))
            .uid(fields.parsed("uid", GatheringJson::uid))
            .status(fields.code("status", Status::of))
            .title(WordingJson.read(fields, "title"))
            .place(WordingJson.read(fields, "place"))
            .organisers(fields.object("organisers", GatheringJson::organisers))
            .police(fields.object("police", GatheringJson::police));
    if (fields.has("message")) {
      draft.message(WordingJson.read(fields, "message"));
    }
    fields.list("updates", GatheringJson::update).forEach(draft::update);
    fields.parsedIfThere("event", Slug::new).ifPresent(draft::event);
    PlacesJson.read(fields).ifPresent(draft::setting);
    DetailsJson.read(fields, draft);
    if (fields.has("presence")) {
      draft.presence(Optional.of(fields.object("presence", GatheringJson::presence)));
    }
    return draft.finish();
  }

  /** UUID.fromString alone takes shortened forms too. */
  private static UUID uid(String text) {
    UUID uid = UUID.fromString(text);
    if (!uid.toString().equals(text)) {
      throw new GatheringException("uid", "must be a UUID in lower case, 36 characters");
    }
    return uid;
  }

  private static Update update(JsonFields fields) {
    return new Update(fields.parsed("day", LocalDate::parse), WordingJson.read(fields, "text"));
  }

  private static Presence presence(JsonFields fields) {
    return new Presence(fields.whole("codes_printed"), fields.flag("by_work"));
  }

  private static Organisers organisers(JsonFields fields) {
    return switch (fields.text("disclosure")) {
      case "named" -> fields.parsed("name", Organisers.Named::new);
      case "withheld" -> new Organisers.Withheld();
      default -> throw new GatheringException("organisers.disclosure", "is named or withheld");
    };
  }

  private static PoliceNotice police(JsonFields fields) {
    return switch (fields.text("notice")) {
      case "informed-on" -> new PoliceNotice.InformedOn(fields.parsed("day", LocalDate::parse));
      case "informed" -> new PoliceNotice.Informed();
      case "not-required" -> new PoliceNotice.NotRequired();
      case "not-yet" -> new PoliceNotice.NotYet();
      default ->
          throw new GatheringException(
              "police.notice", "is informed-on, informed, not-required or not-yet");
    };
  }

  private static ObjectNode node(Gathering gathering) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("format", FORMAT)
            .put("slug", gathering.slug().value())
            .put("uid", gathering.uid().toString())
            .put("kind", gathering.kind().code())
            .put("status", gathering.status().code())
            .put("sequence", gathering.revision().sequence())
            .put("changed_on", gathering.revision().changedOn().toString());
    TimesJson.write(gathering.times(), node);
    node.set("title", WordingJson.node(gathering.title()));
    node.set("place", WordingJson.node(gathering.place()));
    gathering.message().ifPresent(message -> node.set("message", WordingJson.node(message)));
    node.set("organisers", node(gathering.organisers()));
    node.set("police", node(gathering.police()));
    ArrayNode updates = node.putArray("updates");
    for (Update update : gathering.updates()) {
      updates
          .addObject()
          .put("day", update.day().toString())
          .set("text", WordingJson.node(update.text()));
    }
    gathering.event().ifPresent(event -> node.put("event", event.value()));
    PlacesJson.write(gathering.setting(), node);
    DetailsJson.write(gathering, node);
    gathering
        .presence()
        .ifPresent(presence ->
            node.putObject("presence")
                .put("codes_printed", presence.codesPrinted())
                .put("by_work", presence.byWork()));
    return node;
  }

  private static ObjectNode node(Organisers organisers) {
    ObjectNode node = MAPPER.createObjectNode();
    return switch (organisers) {
      case Organisers.Named(String name) -> node.put("disclosure", "named").put("name", name);
      case Organisers.Withheld() -> node.put("disclosure", "withheld");
    };
  }

  private static ObjectNode node(PoliceNotice police) {
    ObjectNode node = MAPPER.createObjectNode();
    return switch (police) {
      case PoliceNotice.InformedOn(LocalDate day) ->
          node.put("notice", "informed-on").put("day", day.toString());
      case PoliceNotice.Informed() -> node.put("notice", "informed");
      case PoliceNotice.NotRequired() -> node.put("notice", "not-required");
      case PoliceNotice.NotYet() -> node.put("notice", "not-yet");
    };
  }
}

package vigil.gather;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vigil.core.language.Language;

/** Texts in several languages, in the file of a gathering or of a law. */
public final class WordingJson {
  private WordingJson() {}

  /** The texts of this field. */
  public static Wording read(JsonFields fields, String name) {
    List<Wording.Version> versions = fields.list(name, WordingJson::version);
    return fields.located(name, () -> new Wording(versions));
  }

  private static Wording.Version version(JsonFields fields) {
    Language language = fields.parsed("language", Language::new);
    return fields.parsed("text", text -> new Wording.Version(language, text));
  }

  /** The texts as they are written. */
  public static ArrayNode node(Wording wording) {
    ArrayNode versions = JsonNodeFactory.instance.arrayNode();
    for (Wording.Version version : wording.versions()) {
      versions.addObject().put("language", version.language().tag()).put("text", version.text());
    }
    return versions;
  }
}

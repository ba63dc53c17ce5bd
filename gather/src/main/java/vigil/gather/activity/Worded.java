package vigil.gather.activity;

import tools.jackson.databind.node.ObjectNode;
import vigil.gather.Wording;

/** Texts in several languages (ActivityStreams 2.0 Core, section 4.7). */
final class Worded {
  private Worded() {}

  /** The original as it is; all languages in a map when there is more than one. */
  static void put(ObjectNode object, String property, Wording words) {
    object.put(property, words.original().text());
    if (words.versions().size() > 1) {
      ObjectNode map = object.putObject(property + "Map");
      words.versions().forEach(one -> map.put(one.language().tag(), one.text()));
    }
  }
}

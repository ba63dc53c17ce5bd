package vigil.desk.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Sorts the names that formats give to their facts by what they can give away. */
final class Concerns {
  /** Asked in this order: a serial number of a lens is a device, a GPS time is a place. */
  private static final List<Map.Entry<Concern, Pattern>> RULES =
      List.of(
          rule(
              Concern.PLACE,
              "gps|iso.?6709|locat|latitude|longitude|\\bcity|country|\\bstate\\b|province|geo|sublocation"),
          rule(
              Concern.PEOPLE,
              "artist|author|owner|creator$|by-?line|credit|copyright|rights|last.?modified.?by|lastmodifiedby"
                  + "|company|manager|person|people|name of|contact|e-?mail|phone|template|publisher|printed.?by"
                  + "|signer|writer|editor|user name|face"),
          rule(
              Concern.DEVICE,
              "make\\b|model|serial|lens|unique.?id|host.?computer|device|body|firmware|camera|instance.?id"
                  + "|document.?id|derivedfrom|\\bid\\b|uuid"),
          rule(Concern.TIME, "date|time|year|created$|modified$"),
          rule(Concern.HIDDEN, "thumbnail|preview|embedded|macro"),
          rule(
              Concern.SOFTWARE,
              "software|tool|producer|application|generator|history|encoder|program|handler"),
          rule(
              Concern.WORDS,
              "comment|description|caption|title|keyword|subject|headline|instruction|label|text|note|category"));

  private Concerns() {}

  private static Map.Entry<Concern, Pattern> rule(Concern concern, String words) {
    return Map.entry(concern, Pattern.compile(words));
  }

  static Concern of(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return RULES.stream()
        .filter(rule -> rule.getValue().matcher(lower).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Concern.REST);
  }
}

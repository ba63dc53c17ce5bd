package vigil.core.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.core.language.Messages;

/** The act types Vigil brings; their names are in core's message files. */
final class StandardActs {

  private static final List<String> CODES =
      List.of(
          "killing",
          "enforced-disappearance",
          "abduction",
          "arrest",
          "arbitrary-detention",
          "incommunicado-detention",
          "torture",
          "ill-treatment",
          "beating",
          "sexual-violence",
          "threat",
          "extortion",
          "forced-outing",
          "denial-of-medical-care",
          "denial-of-fair-trial",
          "forced-displacement",
          "incitement");

  private StandardActs() {}

  static Map<ActType, Map<Language, String>> labels() {
    Map<ActType, Map<Language, String>> labels = new LinkedHashMap<>();
    CODES.forEach(code -> labels.put(new ActType(code), labels(code)));
    return labels;
  }

  private static Map<Language, String> labels(String code) {
    Messages words = CoreWords.messages();
    return words.languages().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                language -> language, language -> words.in(language).get("act." + code)));
  }
}

package vigil.core.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.core.language.Messages;

/** The act types Vigil brings, gravest first; their names are in core's message files. */
final class StandardActs {

  /** An act and the nearest HURIDOCS term, where there is one that was seen in its tables. */
  private record Act(String code, @Nullable HuridocsTerm term) {

    static Act of(String code) {
      return new Act(code, null);
    }

    static Act of(String code, String huridocsCode, String huridocsName) {
      return new Act(code, new HuridocsTerm(huridocsCode, huridocsName));
    }
  }

  private static final List<Act> ACTS =
      List.of(
          Act.of("killing", "010100000000", "Direct actions which violate the right to life"),
          Act.of(
              "extrajudicial-execution",
              "010101020000",
              "Extra-judicial execution outside any legal proceedings"),
          Act.of("enforced-disappearance", "030103000000", "Disappearance"),
          Act.of("abduction", "030104000000", "Abduction; kidnapping"),
          Act.of("mass-round-up", "030107000000", "Mass roundup"),
          Act.of("arrest", "030101000000", "Arrest"),
          Act.of("arbitrary-detention", "030102000000", "Detention, imprisonment"),
          Act.of("incommunicado-detention"),
          Act.of("house-arrest", "030105000000", "House arrest"),
          Act.of("torture", "020111110000", "Torture"),
          Act.of("ill-treatment"),
          Act.of("beating", "020101000000", "Physical assaults, including domestic violence"),
          Act.of("sexual-violence", "020102000000", "Sexual violations"),
          Act.of("rape", "020111010000", "Rape"),
          Act.of("death-threat", "020103020000", "Death threats"),
          Act.of("threat", "020103010000", "Threats (not including death threats)"),
          Act.of("harassment", "020103000000", "Psychological assault, harassment"),
          Act.of("surveillance", "020103030000", "Surveillance"),
          Act.of("extortion"),
          Act.of("forced-outing"),
          Act.of("forced-confession"),
          Act.of("conversion-practice"),
          Act.of("forced-labour"),
          Act.of("denial-of-medical-care"),
          Act.of("denial-of-fair-trial"),
          Act.of("forced-displacement"),
          Act.of("destruction-of-property"),
          Act.of("dispersal-of-assembly"),
          Act.of("discrimination"),
          Act.of("hate-speech"),
          Act.of("incitement"),
          Act.of(ActType.ATTENDANCE.code()));

  private StandardActs() {}

  static Map<ActType, Map<Language, String>> labels() {
    Map<ActType, Map<Language, String>> labels = new LinkedHashMap<>();
    ACTS.forEach(act -> labels.put(new ActType(act.code()), labels(act.code())));
    return labels;
  }

  static Optional<HuridocsTerm> term(ActType type) {
    return ACTS.stream()
        .filter(act -> act.code().equals(type.code()))
        .flatMap(act -> Optional.ofNullable(act.term()).stream())
        .findFirst();
  }

  private static Map<Language, String> labels(String code) {
    Messages words = CoreWords.messages();
    return words.languages().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                language -> language, language -> words.in(language).get("act." + code)));
  }
}

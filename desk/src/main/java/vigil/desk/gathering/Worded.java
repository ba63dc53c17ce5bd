package vigil.desk.gathering;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.map.GeoPoint;
import vigil.desk.page.Form;
import vigil.gather.GatheringException;
import vigil.gather.Setting;
import vigil.gather.Wording;

/**
 * The fields of a form that take one text in each language of the desk, and what goes with them.
 */
final class Worded {
  private final Form form;
  private final List<Language> languages;
  private final Text words;

  Worded(Form form, List<Language> languages, Text words) {
    this.form = form;
    this.languages = languages;
    this.words = words;
  }

  static void fill(Form form, String field, Wording wording) {
    wording
        .versions()
        .forEach(version -> form.filled(field + "_" + version.language(), version.text()));
  }

  Form form() {
    return form;
  }

  Text words() {
    return words;
  }

  /** What was written in at least one language; the first of them is the original. */
  Optional<Wording> maybe(String field) {
    List<Wording.Version> versions =
        languages.stream()
            .flatMap(language -> version(language, field + "_" + language).stream())
            .toList();
    return versions.isEmpty() ? Optional.empty() : Optional.of(new Wording(versions));
  }

  Optional<Wording> required(String field) {
    Optional<Wording> wording = maybe(field);
    if (wording.isEmpty()) {
      refuse(first(field), "refused.empty");
    }
    return wording;
  }

  /** The field of a text in the desk's first language. */
  String first(String field) {
    return field + "_" + languages.getFirst();
  }

  /** The field of a text in the language in which most was written. */
  String longest(String field) {
    return languages.stream()
        .map(language -> field + "_" + language)
        .reduce((one, other) -> form.value(other).length() > form.value(one).length() ? other : one)
        .orElseThrow();
  }

  void refuse(String field, String key) {
    form.refuse(field, words.get(key));
  }

  /** Puts the complaint of a part of the gathering beside a field. */
  <T> Optional<T> made(String field, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (GatheringException wrong) {
      form.refuse(field, complaint(wrong));
      return Optional.empty();
    }
  }

  String complaint(GatheringException wrong) {
    return wrong instanceof GatheringException.TooLong tooLong
        ? words.get("refused.too-long", tooLong.mostCharacters(), tooLong.characters())
        : words.get("refused.text");
  }

  Optional<GeoPoint> point(String field) {
    Optional<GeoPoint> point = form.given(field).flatMap(GeoPoint::of);
    if (form.given(field).isPresent() && point.isEmpty()) {
      refuse(field, "refused.point");
    }
    return point;
  }

  /** The numbers of the rows of which anything was filled in. */
  List<Integer> rows(String field) {
    return IntStream.rangeClosed(1, Setting.MOST_PLACES)
        .filter(row ->
            form.names().stream()
                .anyMatch(
                    name -> name.startsWith(field + row + "_") && form.given(name).isPresent()))
        .boxed()
        .toList();
  }

  private Optional<Wording.Version> version(Language language, String field) {
    return form.given(field)
        .flatMap(text -> made(field, () -> new Wording.Version(language, text)));
  }
}

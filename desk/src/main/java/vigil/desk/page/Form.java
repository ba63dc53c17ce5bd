package vigil.desk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, with what is wrong beside the field where it is wrong. A form that is not
 * accepted is shown again as it was typed.
 */
public final class Form {
  /** Behind the name of a field, it names the field of what was picked. */
  private static final String PICKED = "_as";

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, String> refusals = new LinkedHashMap<>();
  private final Map<String, List<Answer>> answers = new LinkedHashMap<>();

  /** A form as it was sent. */
  public static Form of(Map<String, List<String>> sent) {
    Form form = new Form();
    sent.forEach((name, typed) -> form.values.put(name, List.copyOf(typed)));
    return form;
  }

  /** A form nobody has typed into. */
  public static Form blank() {
    return new Form();
  }

  /** Fills a field in before it is shown. */
  public Form filled(String name, String... value) {
    values.put(name, List.of(value));
    return this;
  }

  /** Fills a field that takes several values. */
  public Form filled(String name, List<String> several) {
    values.put(name, List.copyOf(several));
    return this;
  }

  /** The names of the fields that were sent or filled in, be they left blank. */
  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  /** All fields with their values as they were sent or filled in. */
  public Map<String, List<String>> all() {
    return Map.copyOf(values);
  }

  /** The same without a field. */
  public Form without(String name) {
    Form form = of(values);
    form.values.remove(name);
    return form;
  }

  /** The value of a field without the blanks around it; empty text when it was left out. */
  public String value(String name) {
    List<String> typed = values.getOrDefault(name, List.of());
    return typed.isEmpty() ? "" : typed.getFirst().strip();
  }

  /** Whether one of these fields was filled in, or is shown with a reason. */
  public boolean concerns(String... names) {
    return Stream.of(names).anyMatch(name -> given(name).isPresent() || refusal(name) != null);
  }

  /** All values of a field that were not left blank. */
  public List<String> values(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The value of a field, if it was filled in. */
  public Optional<String> given(String name) {
    return Optional.of(value(name)).filter(value -> !value.isEmpty());
  }

  /** The lines of a field that were not left blank. */
  public List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    value(name).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  /** Whether this value of a field was chosen. */
  public boolean chosen(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  /** Says, in words for the person, why a field cannot be taken; the first reason stays. */
  public void refuse(String name, String reason) {
    refusals.putIfAbsent(name, reason);
  }

  /** Shows what the words of a field may mean, with what the person picked. */
  public void offer(String name, List<Answer> possible) {
    answers.putIfAbsent(name, List.copyOf(possible));
  }

  /** What the words of a field may mean, if that was asked. */
  public List<Answer> answers(String name) {
    return answers.getOrDefault(name, List.of());
  }

  /** Which of the answers is picked: the one picked before, else the likeliest. */
  public boolean isPicked(String name, Answer answer) {
    List<Answer> possible = answers(name);
    return possible.stream()
        .filter(one -> one.value().equals(picked(name)))
        .findFirst()
        .orElse(possible.getFirst())
        .equals(answer);
  }

  /** What the person picked of the answers that were put before. */
  public String picked(String name) {
    return value(name + PICKED);
  }

  /** Why the field was not taken, if it was not. */
  public @Nullable String refusal(String name) {
    return refusals.get(name);
  }

  /** All reasons, by field, in the order of the fields. */
  public Map<String, String> refusals() {
    return Map.copyOf(refusals);
  }

  /** Whether nothing was refused. */
  public boolean accepted() {
    return refusals.isEmpty();
  }
}

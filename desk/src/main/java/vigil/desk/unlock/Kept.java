package vigil.desk.unlock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vigil.open.Opening;
import vigil.seal.Recipient;
import vigil.seal.Sealing;

/**
 * What somebody was typing when the desk locked itself: in memory only, sealed to the group's key,
 * and handed out to the same person alone. Safe for use by several threads.
 */
final class Kept {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Sealed> byPerson = new ConcurrentHashMap<>();

  /**
   * A form.
   *
   * @param address that it is sent to
   * @param fields by name
   */
  record Typing(String address, Map<String, List<String>> fields) {
    /** Whether somebody wrote something in it. */
    boolean isAnything() {
      return fields.values().stream().anyMatch(values -> values.stream().anyMatch(Kept::isText));
    }

    /** What a person wrote, without the names of the fields. */
    List<String> texts() {
      List<String> texts = new ArrayList<>();
      fields.values().forEach(values -> values.stream().filter(Kept::isText).forEach(texts::add));
      return texts;
    }
  }

  /**
   * A form in memory.
   *
   * @param address that it is sent to, so that it can be forgotten unopened
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Sealed(String address, byte[] form) {}

  private static boolean isText(String value) {
    return !value.isBlank();
  }

  void keep(String person, List<Recipient> sealedTo, Typing typing) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = Sealing.to(sealedTo, sealed)) {
      JSON.writeValue(out, List.of(typing.address(), typing.fields()));
    }
    byPerson.put(person, new Sealed(typing.address(), sealed.toByteArray()));
  }

  boolean isFor(String person) {
    return byPerson.containsKey(person);
  }

  /** What is kept for whoever has the desk open. */
  Optional<Typing> of(OpenDesk desk) throws IOException {
    @Nullable Sealed sealed = byPerson.get(desk.staff());
    if (sealed == null) {
      return Optional.empty();
    }
    try (InputStream clear =
        Opening.of(new ByteArrayInputStream(sealed.form()), desk.keys().group())) {
      List<Object> parts =
          JSON.readValue(new String(clear.readAllBytes(), UTF_8), new TypeReference<>() {});
      Map<String, List<String>> fields =
          JSON.convertValue(parts.get(1), new TypeReference<Map<String, List<String>>>() {});
      return Optional.of(new Typing(String.valueOf(parts.get(0)), fields));
    }
  }

  void forget(String person) {
    byPerson.remove(person);
  }

  /** Forgets the forms of pages that are no more; nobody's is opened for that. */
  void forget(Predicate<String> gone) {
    byPerson.values().removeIf(sealed -> gone.test(sealed.address()));
  }

  @Override
  public String toString() {
    return "Kept[redacted]";
  }
}

package vigil.gather;

import java.util.List;

/** What of an announcement people go by: when it changes, they have to know. */
public record Announced(
    Kind kind,
    Wording title,
    Times times,
    Wording place,
    Setting setting,
    Status status,
    List<Condition> conditions) {
  public Announced {
    conditions = List.copyOf(conditions);
  }
}

package vigil.desk.role;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;

/** What somebody is at the desk. One person may be several. */
public enum Role {
  /** Takes testimony, answers its sources, and writes down what they say. */
  DOCUMENTER,
  /** Finds out who is who, judges sources, counts and estimates. */
  ANALYST,
  /** Writes dossiers, calls gatherings, publishes. */
  EDITOR,
  /** Lets people in and out, holds keys, pairings and backups. */
  ADMINISTRATOR;

  /** Whoever is all of it: the first person at a desk, and everybody of a desk without roles. */
  public static final Set<Role> ALL = Set.of(values());

  private static final Messages WORDS = Messages.of(Role.class);

  /** As it is journaled and typed: {@code documenter}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of this code. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /** The same roles in the order of this enum. */
  public static List<Role> sorted(Collection<Role> roles) {
    return roles.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(roles));
  }

  /** What people call it. */
  public String label(Language language) {
    Text words = WORDS.in(language);
    return switch (this) {
      case DOCUMENTER -> words.get("documenter");
      case ANALYST -> words.get("analyst");
      case EDITOR -> words.get("editor");
      case ADMINISTRATOR -> words.get("administrator");
    };
  }

  /** What people call these roles, with commas. */
  public static String labels(Collection<Role> roles, Language language) {
    return sorted(roles).stream()
        .map(role -> role.label(language))
        .collect(Collectors.joining(", "));
  }

  /** What it may do, in a few words. */
  public String does(Language language) {
    Text words = WORDS.in(language);
    return switch (this) {
      case DOCUMENTER -> words.get("documenter.does");
      case ANALYST -> words.get("analyst.does");
      case EDITOR -> words.get("editor.does");
      case ADMINISTRATOR -> words.get("administrator.does");
    };
  }
}

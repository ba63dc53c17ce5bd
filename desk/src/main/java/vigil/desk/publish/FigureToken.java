package vigil.desk.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vigil.core.vocabulary.ActType;
import vigil.exchange.dossier.FigureKind;
import vigil.exchange.dossier.FigureSpan;

/**
 * The name of a figure in a draft's text: {@code {killing.reported_minimum}}.
 *
 * @param act the type of act that it counts
 * @param kind what it claims
 */
public record FigureToken(ActType act, FigureKind kind) {

  /** The token with this text between its braces, if it can be one. */
  static Optional<FigureToken> of(String inside) {
    String name = inside.strip();
    int dot = name.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      ActType act = new ActType(name.substring(0, dot));
      return kind(name.substring(dot + 1)).map(kind -> new FigureToken(act, kind));
    } catch (IllegalArgumentException noAct) {
      return Optional.empty();
    }
  }

  private static Optional<FigureKind> kind(String code) {
    return Arrays.stream(FigureKind.values()).filter(kind -> code(kind).equals(code)).findFirst();
  }

  private static String code(FigureKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  FigureSpan span() {
    return new FigureSpan(act, kind);
  }

  /** As it is written into a text, braces included. */
  @Override
  public String toString() {
    return "{" + act.code() + "." + code(kind) + "}";
  }
}

package vigil.desk.casefile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vigil.desk.estimate.kept.Argument;
import vigil.desk.estimate.kept.Said;
import vigil.estimate.ModelName;

/**
 * What was said beside an estimate, as a list of texts: the code of the model or nothing, the key,
 * how many arguments there are, and each argument with a letter before it. A message within a
 * message is written out in its place.
 */
final class SaidFields {
  private static final String NUMBER = "n";
  private static final String NAMES = "l";
  private static final String MODEL = "m";
  private static final String SAID = "s";

  private SaidFields() {}

  static List<String> write(Said said) {
    List<String> texts = new ArrayList<>();
    write(said, texts);
    return texts;
  }

  private static void write(Said said, List<String> texts) {
    texts.add(said.model().map(ModelName::code).orElse(""));
    texts.add(said.key());
    texts.add(Integer.toString(said.arguments().size()));
    for (Argument argument : said.arguments()) {
      switch (argument) {
        case Argument.OfNumber(double number) -> texts.add(NUMBER + number);
        case Argument.OfModel(String code) -> texts.add(MODEL + code);
        case Argument.OfNames(List<String> names) -> {
          texts.add(NAMES + names.size());
          texts.addAll(names);
        }
        case Argument.OfSaid(Said inside) -> {
          texts.add(SAID);
          write(inside, texts);
        }
      }
    }
  }

  static List<Said> readAll(Fields fields) {
    List<Said> all = new ArrayList<>();
    int count = Integer.parseInt(fields.text("said"));
    for (int i = 0; i < count; i++) {
      all.add(read(fields.list("said." + i).iterator()));
    }
    return all;
  }

  private static Said read(Iterator<String> texts) {
    String model = next(texts);
    String key = next(texts);
    int count = Integer.parseInt(next(texts));
    List<Argument> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(argument(texts));
    }
    return new Said(
        model.isEmpty() ? Optional.empty() : ModelName.of(model), key, List.copyOf(arguments));
  }

  private static Argument argument(Iterator<String> texts) {
    String text = next(texts);
    String rest = text.substring(1);
    return switch (text.substring(0, 1)) {
      case NUMBER -> new Argument.OfNumber(Double.parseDouble(rest));
      case MODEL -> new Argument.OfModel(rest);
      case SAID -> new Argument.OfSaid(read(texts));
      case NAMES -> {
        List<String> names = new ArrayList<>();
        for (int i = Integer.parseInt(rest); i > 0; i--) {
          names.add(next(texts));
        }
        yield new Argument.OfNames(names);
      }
      default -> throw new UnreadableChangeException("'" + text + "' is no argument");
    };
  }

  private static String next(Iterator<String> texts) {
    if (!texts.hasNext()) {
      throw new UnreadableChangeException("a message about its estimate is cut off");
    }
    return texts.next();
  }
}

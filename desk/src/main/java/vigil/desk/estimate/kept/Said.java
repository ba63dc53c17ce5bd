package vigil.desk.estimate.kept;

import java.util.List;
import java.util.Optional;
import vigil.estimate.ModelName;

/**
 * Something that speaks against a number, or that belongs beside it.
 *
 * @param model that it is about; empty when it is about the lists or all models together
 * @param key of its message
 */
public record Said(Optional<ModelName> model, String key, List<Argument> arguments) {
  public Said {
    arguments = List.copyOf(arguments);
  }
}

package vigil.estimate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model says, and what shows how far to trust it.
 *
 * @param diagnostics by name, in the order to be shown: numbers, words, truth values, lists and
 *     maps of these
 */
public record ModelResult(Model model, Outcome outcome, Map<String, Object> diagnostics) {
  public ModelResult {
    diagnostics = Collections.unmodifiableMap(new LinkedHashMap<>(diagnostics));
  }
}

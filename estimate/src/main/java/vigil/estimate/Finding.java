package vigil.estimate;

import java.util.List;

/**
 * Something that speaks against a number, or against trusting it, with its evidence. It has words
 * in English; for other languages there are a key, which does not change, and arguments.
 */
public sealed interface Finding permits Reason, Objection, Caution, Within {
  /** The name of this finding in files of messages: small letters and dashes. */
  String key();

  /** What a message of that key is filled in with; always as many, of the same kinds, in order. */
  List<Argument> arguments();

  /** The finding in plain words. */
  String inEnglish();
}

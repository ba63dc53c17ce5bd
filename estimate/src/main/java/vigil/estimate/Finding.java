package vigil.estimate;

import java.util.List;

/** Something that speaks against a number, or against trusting it, with its evidence. */
public sealed interface Finding permits Reason, Objection, Caution {
  /** The name of this finding in files of messages: small letters and dashes. */
  String key();

  /** What a message of that key is filled in with, in order; may be empty. */
  List<Object> arguments();

  /** The finding in plain words. */
  String inEnglish();
}

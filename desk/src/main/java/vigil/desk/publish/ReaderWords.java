package vigil.desk.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Vocabulary;
import vigil.exchange.LocalizedText;

/**
 * Our own words for the readers of a dossier: in all languages that Vigil speaks, because the pages
 * around the dossier are in all of them.
 *
 * @param languages those of the dossier, the original's first
 */
record ReaderWords(List<Language> languages) {

  ReaderWords {
    languages = List.copyOf(languages);
  }

  /** The language that the dossier was first written in. */
  Language original() {
    return languages.getFirst();
  }

  /**
   * Words of the casebook, which has them in one language and does not say in which: the original's
   * unless its script is another, so that a screen reader does not read Russian as English.
   */
  LocalizedText asWritten(String text) {
    Language language =
        Stream.concat(languages.stream(), CoreWords.messages().languages().stream())
            .filter(one -> one.mayBeThatOf(text))
            .findFirst()
            .orElseGet(this::original);
    return LocalizedText.of(language, text);
  }

  /** The message of this key. */
  LocalizedText message(String key) {
    return message(words -> words.get(key));
  }

  /** A message, made from the texts of one language after the other, the original's first. */
  LocalizedText message(Function<Text, String> write) {
    Messages messages = CoreWords.messages();
    Map<Language, String> texts = new LinkedHashMap<>();
    Stream.concat(languages.stream(), messages.languages().stream())
        .map(messages::in)
        .forEach(words -> texts.putIfAbsent(words.language(), write.apply(words)));
    return new LocalizedText(texts);
  }

  /** The act in words. */
  LocalizedText label(ActType act) {
    Vocabulary vocabulary = Vocabulary.standard();
    return vocabulary.all().contains(act)
        ? message(words -> vocabulary.label(act, words.language()))
        : asWritten(vocabulary.label(act, original()));
  }
}

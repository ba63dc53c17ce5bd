package vigil.exchange.edition;

import java.time.LocalDate;
import java.util.List;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;
import vigil.exchange.json.JsonFormat;
import vigil.seal.Recipient;

/**
 * What an edition says of itself. As JSON: {@code vigil-edition/1} in {@code edition.json}.
 *
 * @param number 1 or more, greater in every later edition
 * @param publishedOn the day of signing
 * @param group the group's name, as it signs
 * @param recipients the public keys that testimony is sealed to; at least one
 * @param languages the languages of the pages, the first is the usual one; at least one
 */
public record EditionManifest(
    long number,
    LocalDate publishedOn,
    LocalizedText group,
    List<Recipient> recipients,
    List<Language> languages) {
  private static final JsonFormat<EditionManifest> FORMAT =
      new JsonFormat<>("vigil-edition/1", EditionManifest.class);

  public EditionManifest {
    if (number < 1) {
      throw new IllegalArgumentException("editions are numbered from 1, not " + number);
    }
    recipients = List.copyOf(recipients);
    languages = List.copyOf(languages);
    if (recipients.isEmpty() || languages.isEmpty()) {
      throw new IllegalArgumentException("an edition needs a recipient and a language");
    }
  }

  byte[] json() {
    return FORMAT.write(this);
  }

  static EditionManifest read(byte[] json) {
    return FORMAT.read(json);
  }
}

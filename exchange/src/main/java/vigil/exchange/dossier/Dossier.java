package vigil.exchange.dossier;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.exchange.json.JsonFormat;

/**
 * A published dossier. It holds only statements whose sources agreed to publication, and every
 * figure in its text is one of its evidence. As JSON: {@code vigil-dossier/1}.
 *
 * @param slug its name in addresses and files
 * @param publishedOn the day of its first publication
 * @param texts what the editor wrote, by language, the first written first; at least one
 * @param event what it is about
 * @param evidence statements, their sources, and the figures that follow from them
 * @param corrections every change after publication, oldest first
 */
public record Dossier(
    Slug slug,
    LocalDate publishedOn,
    Map<Language, DossierText> texts,
    DossierEvent event,
    Evidence evidence,
    List<Correction> corrections) {
  private static final JsonFormat<Dossier> FORMAT =
      new JsonFormat<>(
          "vigil-dossier/1",
          Dossier.class,
          List.of("evidence.statements.claim.denial_of", "evidence.groups.estimate.run"));

  public Dossier {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a dossier needs a text in at least one language");
    }
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    corrections = List.copyOf(corrections);
    for (DossierText text : texts.values()) {
      text.figures().forEach(span -> evidence.group(span.act()));
    }
  }

  /** The languages that it can be read in, the first written first. */
  public List<Language> languages() {
    return List.copyOf(texts.keySet());
  }

  /**
   * The text in this language.
   *
   * @throws IllegalArgumentException when it is not one of {@link #languages}
   */
  public DossierText text(Language language) {
    DossierText text = texts.get(language);
    if (text == null) {
      throw new IllegalArgumentException("dossier " + slug + " has no text in " + language);
    }
    return text;
  }

  /** The content of {@code dossiers/<slug>.json}. */
  public byte[] json() {
    return FORMAT.write(this);
  }

  /**
   * Reads {@code dossiers/<slug>.json}.
   *
   * @throws vigil.exchange.json.JsonRefusedException when it is not a dossier of this version
   */
  public static Dossier read(byte[] json) {
    return FORMAT.read(json);
  }
}

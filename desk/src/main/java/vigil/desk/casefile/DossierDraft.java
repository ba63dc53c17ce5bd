package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.desk.estimate.kept.EstimateId;

/**
 * A dossier as its editor writes it. Numbers are not written into it but named, {@code
 * {killing.reported_minimum}}, and taken from the tally when it is shown.
 *
 * @param slug its address
 * @param event the event that it is about
 * @param texts what it says, by language, the original's first; at least one
 * @param corrections what was wrong in an edition before, oldest first
 * @param estimates that are shown beside its figures, at most one for a type of act
 */
public record DossierDraft(
    Slug slug,
    EventId event,
    SequencedMap<Language, DossierText> texts,
    List<DossierCorrection> corrections,
    List<EstimateId> estimates) {

  public DossierDraft {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a dossier is written in at least one language");
    }
    texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
    corrections = List.copyOf(corrections);
    estimates = List.copyOf(estimates);
  }

  /** A dossier that shows no estimate. */
  public DossierDraft(
      Slug slug,
      EventId event,
      SequencedMap<Language, DossierText> texts,
      List<DossierCorrection> corrections) {
    this(slug, event, texts, corrections, List.of());
  }

  /** The title in this language, or in the original's. */
  public String title(Language language) {
    return texts.getOrDefault(language, texts.firstEntry().getValue()).title();
  }

  /** This draft with one correction more. */
  public DossierDraft corrected(LocalDate on, Map<Language, String> words) {
    List<DossierCorrection> more = new ArrayList<>(corrections);
    more.add(new DossierCorrection(on, words));
    return new DossierDraft(slug, event, texts, more, estimates);
  }
}

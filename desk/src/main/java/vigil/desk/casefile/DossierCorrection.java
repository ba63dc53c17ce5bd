package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vigil.core.language.Language;

/** What a published dossier had wrong and now says otherwise, in the words of its editor. */
public record DossierCorrection(LocalDate on, Map<Language, String> words) {
  public DossierCorrection {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }
}

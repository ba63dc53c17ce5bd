package vigil.desk.casefile;

import java.time.LocalDate;
import vigil.core.language.Language;

/** What the cover of a testimony says: the day on which it was told, and in which language. */
public record Told(LocalDate on, Language language) {}

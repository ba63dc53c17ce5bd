package vigil.exchange.dossier;

import java.time.LocalDate;
import vigil.exchange.LocalizedText;

/**
 * A change that readers are told of.
 *
 * @param on the day of the change
 * @param what what was wrong and what it says now
 */
public record Correction(LocalDate on, LocalizedText what) {}

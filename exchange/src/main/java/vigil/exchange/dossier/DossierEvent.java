package vigil.exchange.dossier;

import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.exchange.LocalizedText;

/**
 * The event that a dossier is about.
 *
 * @param when as exact as is known
 * @param background what a reader must know to understand it
 */
public record DossierEvent(
    EventId id,
    LocalizedText title,
    Edtf when,
    Optional<LocalizedText> where,
    Optional<LocalizedText> background) {}

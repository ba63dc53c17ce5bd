package vigil.exchange.dossier;

import vigil.core.id.StatementId;
import vigil.exchange.LocalizedText;

/**
 * A statement that may be published.
 *
 * @param said by whom, when, and from which root sources
 * @param claim what it claims
 * @param words what it says, in the words that the group publishes
 */
public record PublicStatement(StatementId id, Said said, Claim claim, LocalizedText words) {}

package vigil.exchange.dossier;

import vigil.exchange.LocalizedText;

/**
 * Why no number may be said.
 *
 * @param code the same in every language, such as {@code fewer-than-three-lists}
 * @param words for a reader
 */
public record EstimateReason(String code, LocalizedText words) {}

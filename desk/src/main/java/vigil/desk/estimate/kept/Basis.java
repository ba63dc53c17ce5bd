package vigil.desk.estimate.kept;

import java.time.LocalDate;

/**
 * The record that an estimate was made from.
 *
 * @param asOf the day
 * @param changes how many changes the case file had then
 * @param fingerprint SHA-256 of who was on whose list, in hexadecimal digits
 * @param documented how many different persons were named, on the lists that were chosen or not
 */
public record Basis(LocalDate asOf, int changes, String fingerprint, long documented) {}

package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.Optional;
import vigil.desk.casefile.DeskChange.KeysChanged;

/**
 * What the journal knows of the desk's keys.
 *
 * @param generation of the newest list of people; key files that are older were put back
 * @param sharesMadeOn the day on which the shares that count now were made
 * @param replacedOn the day since which testimony is sealed to the group's present key, if it had
 *     another one before
 */
public record KeyHistory(
    long generation, Optional<LocalDate> sharesMadeOn, Optional<LocalDate> replacedOn) {
  static final KeyHistory NONE = new KeyHistory(0, Optional.empty(), Optional.empty());

  KeyHistory after(KeysChanged change) {
    Optional<LocalDate> day = Optional.of(change.on());
    return new KeyHistory(
        Math.max(generation, change.generation()),
        change.step() == KeyStep.SHARES_MADE ? day : sharesMadeOn,
        change.step() == KeyStep.GROUP_KEY_REPLACED || change.step() == KeyStep.PERSON_REMOVED
            ? day
            : replacedOn);
  }
}

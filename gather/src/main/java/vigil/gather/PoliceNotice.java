package vigil.gather;

import java.time.LocalDate;

/** What the public may know of the notice to the police: never by whom. */
public sealed interface PoliceNotice {

  /** The police were informed on this day. */
  record InformedOn(LocalDate day) implements PoliceNotice {}

  /** The police were informed; the day is not said. */
  record Informed() implements PoliceNotice {}

  /** The law asks for no notice. */
  record NotRequired() implements PoliceNotice {}

  /** The police have not been informed yet. */
  record NotYet() implements PoliceNotice {}
}

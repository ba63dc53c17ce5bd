package vigil.core.date;

import java.util.List;

/** A date that is not made of others. */
sealed interface Single extends Edtf
    permits CalendarDate, TimedDate, Season, LongYear, Century, Decade {

  @Override
  default List<Edtf> parts() {
    return List.of(this);
  }
}

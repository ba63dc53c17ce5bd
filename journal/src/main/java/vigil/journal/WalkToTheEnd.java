package vigil.journal;

import java.io.IOException;

/** The check of all records at start: finds where the last whole group ends, or damage. */
final class WalkToTheEnd {

  private final StoredFile file;
  private final Walk walk;
  private final Taker taker;
  private final Acknowledged.Mark acknowledged;
  private final Places places = new Places();
  private ChainEnd endOfLastGroup;

  WalkToTheEnd(StoredFile file, Walk walk, Taker taker, Acknowledged.Mark acknowledged) {
    this.file = file;
    this.walk = walk;
    this.taker = taker;
    this.acknowledged = acknowledged;
    this.endOfLastGroup = walk.at();
    places.add(walk.at());
  }

  /** Where the records of whole groups begin, once the end was found. */
  Places places() {
    places.cutAfter(endOfLastGroup.number());
    return places;
  }

  /** Everything after the returned place is an unfinished group that nobody was told of. */
  ChainEnd endOfLastGroup() throws IOException {
    while (true) {
      ChainEnd before = walk.at();
      switch (walk.next()) {
        case Step.Whole whole -> check(before, whole);
        case Step.Broken broken -> {
          requireTorn(broken.why());
          return endOfLastGroup;
        }
        case Step.End _ -> {
          requireNothingGone();
          return endOfLastGroup;
        }
      }
    }
  }

  private void check(ChainEnd before, Step.Whole whole) throws JournalDamagedException {
    taker.take(after(before), whole.content());
    taker.reach(whole.after());
    if (acknowledged.contradicts(whole.after())) {
      throw new JournalDamagedException(
          after(before), "it is not the record that was acknowledged under this number");
    }
    places.add(whole.after());
    if (whole.endsGroup()) {
      endOfLastGroup = whole.after();
      taker.endGroup();
    }
  }

  private void requireTorn(String why) throws IOException {
    ChainEnd at = walk.at();
    if (!TornTail.isAt(file, at.lengthBytes(), at.number() + 1)) {
      throw new JournalDamagedException(after(at), why);
    }
    requireNothingGone();
  }

  private void requireNothingGone() throws JournalDamagedException {
    if (endOfLastGroup.number() < acknowledged.number()) {
      throw new JournalDamagedException(
          after(walk.at()),
          "it had been acknowledged, as all up to record "
              + acknowledged.number()
              + ", and is gone (who has no backup and wants to go on with what is left moves the"
              + " file acknowledged away)");
    }
  }

  private JournalDamagedException.Where after(ChainEnd place) {
    return new JournalDamagedException.Where(file.path(), place.number() + 1, place.lengthBytes());
  }
}

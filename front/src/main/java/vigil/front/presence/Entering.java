package vigil.front.presence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vigil.gather.presence.PresenceCode;

/**
 * What one person changes in the ledger. Who is to be refused is refused at once; so those who try
 * again and again, or try codes out, keep no places in which others wait for the next pulse.
 *
 * @param done what becomes of it when nothing speaks against it
 * @param judge that, or why not
 */
record Entering(Outcome done, Ledger.Entry<Outcome> judge, Change change) {
  /** What is written then. */
  @FunctionalInterface
  interface Change {
    void in(Connection db) throws SQLException;
  }

  /** Somebody shows a token. */
  static Entering spend(OpenWay way, byte[] mark) {
    return new Entering(
        Outcome.COUNTED,
        db -> way.counter().spent().has(db, mark) ? Outcome.REPLAYED : Outcome.COUNTED,
        db -> {
          way.counter().spent().add(db, mark);
          way.counter().count(db, 1);
        });
  }

  /** Somebody uses a code, for what follows. */
  static Entering use(OpenWay way, PresenceCode.Hash hash, Change then) {
    byte[] mark = way.mark(hash);
    return new Entering(
        Outcome.COUNTED,
        db -> {
          if (!CodeHashes.of(way.gathering()).has(db, hash)) {
            return Outcome.UNKNOWN;
          }
          return way.counter().usedCodes().has(db, mark) ? Outcome.REPLAYED : Outcome.COUNTED;
        },
        db -> {
          way.counter().usedCodes().add(db, mark);
          then.in(db);
        });
  }

  /**
   * Somebody takes it back.
   *
   * @param usedCode the mark of the code that is good again then
   */
  static Entering takeBack(OpenWay way, byte[] mark, byte @Nullable [] usedCode) {
    return new Entering(
        Outcome.TAKEN_BACK,
        db ->
            (usedCode == null || way.counter().usedCodes().has(db, usedCode))
                    && way.counter().spent().has(db, mark)
                ? Outcome.TAKEN_BACK
                : Outcome.NOT_COUNTED,
        db -> {
          way.counter().spent().remove(db, mark);
          if (usedCode != null) {
            way.counter().usedCodes().remove(db, usedCode);
          }
          way.counter().count(db, -1);
        });
  }

  /** What became of it: written down, or refused. */
  Outcome into(Ledger ledger) throws IOException {
    Outcome now = ledger.look(judge);
    if (now != done) {
      return now;
    }
    // Others may have come first meanwhile.
    return ledger.write(db -> {
      Outcome then = judge.in(db);
      if (then == done) {
        change.in(db);
      }
      return then;
    });
  }
}

package vigil.desk.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import vigil.desk.casefile.DeskState;
import vigil.exchange.wire.CodeSets;
import vigil.gather.Gathering;
import vigil.gather.Presence;

/** The codes that were printed so far, of which only the hashes are known. */
public record PrintedCodes(DeskState state) {
  /** Those of a desk. */
  public static PrintedCodes in(DeskState state) {
    return new PrintedCodes(state);
  }

  /** The gathering as it is published: it says how many codes there are. */
  public Gathering on(Gathering gathering) {
    int codes = state.codes(gathering.slug()).size();
    boolean byWork = gathering.presence().map(Presence::byWork).orElse(false);
    return codes == 0 && !byWork
        ? gathering.edit().presence(Optional.empty()).finish()
        : gathering.edit().presence(Optional.of(new Presence(codes, byWork))).finish();
  }

  /** What a front needs of gatherings that are still to come. */
  public CodeSets toHandOver(Instant now) {
    List<CodeSets.CodeSet> sets = new ArrayList<>();
    for (Gathering gathering : state.gatherings().values()) {
      SortedSet<String> hashes = state.codes(gathering.slug());
      boolean over = gathering.overFrom().filter(end -> !end.isAfter(now)).isPresent();
      if (!hashes.isEmpty() && !over) {
        sets.add(new CodeSets.CodeSet(gathering.slug(), List.copyOf(hashes)));
      }
    }
    return new CodeSets(sets);
  }
}

package vigil.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds entries that may be one person, for a person to look at. It never links by itself: two
 * people may bear one name.
 *
 * <p>Every entry is compared with every other: 2,000 entries make two million comparisons, a matter
 * of seconds.
 */
public final class Candidates {
  /** Pairs that are less alike than this are not worth anybody's time. */
  public static final double LEAST_SCORE = 0.85;

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(Candidate::one)
          .thenComparing(Candidate::other);

  private Candidates() {}

  /**
   * All pairs of different entries whose names are alike, the most alike first, then in order of
   * their ids. The order of the entries does not matter.
   */
  public static List<Candidate> among(List<Named> entries) {
    List<FoldedName> names = entries.stream().map(Named::name).map(FoldedName::of).toList();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (int j = 0; j < i; j++) {
        double score = names.get(i).likeness(names.get(j));
        if (score >= LEAST_SCORE) {
          candidates.add(candidate(entries.get(i), entries.get(j), score));
        }
      }
    }
    candidates.removeIf(candidate -> candidate.one().equals(candidate.other()));
    candidates.sort(ORDER);
    return List.copyOf(candidates);
  }

  private static Candidate candidate(Named one, Named other, double score) {
    return one.id().compareTo(other.id()) <= 0
        ? new Candidate(one.id(), other.id(), score)
        : new Candidate(other.id(), one.id(), score);
  }
}

package vigil.exchange.wire;

import java.util.List;
import java.util.TreeSet;
import vigil.core.id.Slug;
import vigil.exchange.json.JsonFormat;

/**
 * The hashes of all codes that were printed for gatherings that are still to come, format {@code
 * vigil-codes/1}. They are in the order of the hashes, which says nothing about the paper.
 */
public record CodeSets(List<CodeSet> gatherings) {
  private static final JsonFormat<CodeSets> FORMAT =
      new JsonFormat<>("vigil-codes/1", CodeSets.class);

  /** Refuses two sets for one gathering. */
  public CodeSets {
    gatherings = List.copyOf(gatherings);
    if (gatherings.stream().map(CodeSet::gathering).distinct().count() < gatherings.size()) {
      throw new IllegalArgumentException("a gathering is there twice");
    }
  }

  /**
   * The codes of one gathering.
   *
   * @param hashes 32 hexadecimal digits in lower case each, in order, none twice
   */
  public record CodeSet(Slug gathering, List<String> hashes) {
    /** Refuses anything else. */
    public CodeSet {
      hashes = List.copyOf(hashes);
      if (!hashes.stream().allMatch(hash -> hash.matches("[0-9a-f]{32}"))) {
        throw new IllegalArgumentException("a hash of a code is 32 hexadecimal digits");
      }
      if (!List.copyOf(new TreeSet<>(hashes)).equals(hashes)) {
        throw new IllegalArgumentException("hashes of codes are in order, and none is there twice");
      }
    }
  }

  /** Reads the sets; throws {@link vigil.exchange.json.JsonRefusedException}. */
  public static CodeSets read(byte[] json) {
    return FORMAT.read(json);
  }

  /** The sets as JSON. */
  public byte[] json() {
    return FORMAT.write(this);
  }
}

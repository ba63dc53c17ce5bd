package vigil.estimate;

import java.util.List;

/** Why no number may be said about those whom nobody listed. */
public sealed interface Reason extends Finding {

  /**
   * An estimate compares lists; with fewer than three nothing can be learned of how they depend on
   * each other.
   *
   * @param listsWithRecords how many lists have a record, 0 to 2
   */
  record FewerThanThreeLists(int listsWithRecords) implements Reason {
    @Override
    public String key() {
      return "fewer-than-three-lists";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(listsWithRecords));
    }

    @Override
    public String inEnglish() {
      return "There are fewer than three lists with records (%d), so nothing shows how they depend on each other."
          .formatted(listsWithRecords);
    }
  }

  /** Nobody is on two lists, so nothing shows how much any list misses. */
  record NoOverlap() implements Reason {
    @Override
    public String key() {
      return "no-overlap";
    }

    @Override
    public List<Argument> arguments() {
      return List.of();
    }

    @Override
    public String inEnglish() {
      return "Nobody is on two of the lists, so nothing shows how many all of them miss.";
    }
  }

  /**
   * Two lists name exactly the same persons: one was copied from the other, or both from a third.
   *
   * @param list the later of the two
   * @param original the earlier
   */
  record CopiedList(String list, String original) implements Reason {
    @Override
    public String key() {
      return "copied-list";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Name(list), new Argument.Name(original));
    }

    @Override
    public String inEnglish() {
      return "The list %s names exactly the persons of the list %s, so the two are one. Leave one out."
          .formatted(list, original);
    }
  }

  /**
   * Nobody is missing from one of the lists, so nothing shows how many it misses. Such a list was
   * put together from the others, or they were made from it.
   */
  record EverybodyOnOne(String list) implements Reason {
    @Override
    public String key() {
      return "everybody-on-one";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Name(list));
    }

    @Override
    public String inEnglish() {
      return "Everybody is on the list %s, so nothing shows whom it misses. It looks as if it was put together from the others, or they from it. Leave it out if it was."
          .formatted(list);
    }
  }
}

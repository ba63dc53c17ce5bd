package vigil.estimate;

import java.util.List;
import java.util.Locale;

/** What in the lists makes every number from them doubtful. */
public sealed interface AboutLists extends Caution {

  /** Strata that add their documented persons and nobody else. */
  record OnlyDocumented(List<String> strata) implements AboutLists {
    public OnlyDocumented {
      strata = List.copyOf(strata);
    }

    @Override
    public String key() {
      return "only-documented";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Names(strata));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "No number could be estimated for %s: only documented persons are counted there, so the"
              + " sum is too low.",
          String.join(", ", strata));
    }
  }

  /**
   * Plausible versions of the table say different things.
   *
   * @param share of the variance that is between the versions, 0 to 1
   */
  record VersionsDisagree(int versions, double share) implements AboutLists {
    @Override
    public String key() {
      return "versions-disagree";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(versions), new Argument.Real(share));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "Much hangs on what was filled in or on who was recognised as whom: %.0f%% of the doubt"
              + " is between the %d versions of the table.",
          100 * share,
          versions);
    }
  }

  /** Without one list the answer is another. */
  record OneListDecides(String list, long with, long without) implements AboutLists {
    @Override
    public String key() {
      return "one-list-decides";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(
          new Argument.Name(list), new Argument.Whole(with), new Argument.Whole(without));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "One list decides: without the list %s the number is %,d instead of %,d.",
          list,
          without,
          with);
    }
  }

  /**
   * Without each of these lists there is no number at all.
   *
   * @param lists at least one
   */
  record NoNumberWithout(List<String> lists) implements AboutLists {
    public NoNumberWithout {
      lists = List.copyOf(lists);
    }

    @Override
    public String key() {
      return "no-number-without";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Names(lists));
    }

    @Override
    public String inEnglish() {
      return lists.size() == 1
          ? "Without the list %s there is no number at all: everything rests on it."
              .formatted(lists.getFirst())
          : "Without any one of the lists %s there is no number at all: everything rests on each of them."
              .formatted(String.join(", ", lists));
    }
  }

  /** A list shares nobody with any other. */
  record ListApart(String list) implements AboutLists {
    @Override
    public String key() {
      return "list-apart";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Name(list));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "The list %s shares nobody with any other. What it says about those who are missing is an"
              + " assumption.",
          list);
    }
  }

  /**
   * A list names nobody whom another does not name, and that is hardly by chance.
   *
   * @param list the lesser of the two
   * @param whole the other
   */
  record ListWithin(String list, String whole) implements AboutLists {
    @Override
    public String key() {
      return "list-within";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Name(list), new Argument.Name(whole));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "Everybody on the list %1$s is also on the list %2$s. It looks as if one was made from"
              + " the other; then %1$s adds nothing of its own, and the number is wrong.",
          list,
          whole);
    }
  }

  /** Few persons carry the whole answer. */
  record FewOverlaps(long persons) implements AboutLists {
    @Override
    public String key() {
      return "few-overlaps";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(persons));
    }

    @Override
    public String inEnglish() {
      return persons == 1
          ? "Only 1 person is on more than one list, and the whole answer rests on that one."
          : String.format(
              Locale.ROOT,
              "Only %,d persons are on more than one list, and the whole answer rests on them.",
              persons);
    }
  }

  /**
   * Those on one list are on others more often than by chance, all in all.
   *
   * @param estimate of all persons when lists are independent but persons unequally easy to find
   */
  record UnequallyFound(long estimate) implements AboutLists {
    @Override
    public String key() {
      return "unequally-found";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(estimate));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "The overlaps look as if some persons were easier to find than others, or some lists"
              + " worked from others. If it is the persons, those who are hard to find are"
              + " underestimated; one model of that says %,d.",
          estimate);
    }
  }
}

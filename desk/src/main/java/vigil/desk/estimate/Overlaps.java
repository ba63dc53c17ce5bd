package vigil.desk.estimate;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import vigil.core.language.Language;
import vigil.desk.estimate.OverlapView.Column;
import vigil.desk.estimate.OverlapView.Dot;
import vigil.desk.estimate.OverlapView.Label;
import vigil.desk.estimate.OverlapView.Pair;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.listing.Listing;
import vigil.desk.estimate.wording.ListNames;
import vigil.estimate.CaptureHistories;
import vigil.estimate.CaptureHistories.Cell;

/** Draws how the lists overlap that somebody is on; at most as many as can be compared. */
final class Overlaps {
  private static final int MOST_COLUMNS = 24;
  private static final int MOST_LETTERS = 24;
  private static final int LEFT = 170;
  private static final int COLUMN = 32;
  private static final int ROW = 22;
  private static final int BARS = 96;
  private static final int TOP = 20;

  private final Listing listing;
  private final Scope scope;
  private final List<SourceList> lists;
  private final ListNames names;
  private final NumberFormat numbers;
  private final CaptureHistories histories;

  private Overlaps(
      Listing listing, Scope scope, List<SourceList> lists, ListNames names, Language language) {
    this.listing = listing;
    this.scope = scope;
    this.lists = lists;
    this.names = names;
    this.numbers = NumberFormat.getIntegerInstance(language.locale());
    this.histories = listing.histories(lists);
  }

  static OverlapView of(
      Listing listing, Scope scope, List<SourceList> chosen, ListNames names, Language language) {
    List<SourceList> lists =
        chosen.stream()
            .filter(list -> !listing.on(list).isEmpty())
            .limit(CaptureHistories.MOST_LISTS)
            .toList();
    return new Overlaps(listing, scope, lists, names, language).view();
  }

  private OverlapView view() {
    List<Cell> cells =
        histories.cells().stream()
            .sorted(
                Comparator.comparingLong(Cell::count).reversed().thenComparingInt(Cell::pattern))
            .toList();
    List<Column> columns = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (Cell cell : cells.subList(0, Math.min(MOST_COLUMNS, cells.size()))) {
      columns.add(column(cell, cells.getFirst().count(), LEFT + COLUMN * columns.size()));
    }
    for (SourceList list : lists) {
      labels.add(new Label(shortened(names.of(list)), y(labels.size()) + 4));
    }
    return new OverlapView(
        labels,
        columns,
        lists.stream().map(this::pair).toList(),
        cells.size() - columns.size(),
        LEFT + columns.size() * COLUMN + 12,
        y(lists.size()));
  }

  private Column column(Cell cell, long most, int left) {
    List<Dot> dots = new ArrayList<>();
    List<SourceList> on = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      boolean here = (cell.pattern() >> i & 1) == 1;
      dots.add(new Dot(y(i), here));
      if (here) {
        on.add(lists.get(i));
      }
    }
    int height = (int) Math.max(1, Math.round((double) BARS * cell.count() / most));
    return new Column(
        numbers.format(cell.count()),
        String.join(" + ", on.stream().map(names::of).toList()),
        EstimatePages.persons(listing.topic(), scope, on, lists),
        left + COLUMN / 2,
        TOP + BARS - height,
        height,
        dots);
  }

  private Pair pair(SourceList list) {
    return new Pair(
        names.of(list),
        EstimatePages.persons(listing.topic(), scope, list),
        lists.stream()
            .map(other -> new HashSet<>(List.of(list.key(), other.key())))
            .map(both -> numbers.format(histories.onAll(both)))
            .toList());
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) > MOST_LETTERS
        ? name.substring(0, name.offsetByCodePoints(0, MOST_LETTERS - 1)) + "…"
        : name;
  }

  private static int y(int list) {
    return TOP + BARS + 18 + list * ROW;
  }
}

package vigil.estimate.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vigil.estimate.CaptureHistories;
import vigil.estimate.ModelName;
import vigil.estimate.Progress;

/**
 * Fits hierarchical models: all of them up to five lists (8, 113, 6,893 on 3, 4, 5 lists), above
 * that those on the way of a search that adds or drops a term as long as the BIC falls.
 *
 * <p>A term of three lists or more competes only when at least {@value #LEAST_SUPPORT} persons are
 * on all of them. The BIC is an approximation for many observations, and with one or two it prefers
 * whatever happens to fit them.
 */
final class ModelSearch {
  /** Up to so many lists all models are fitted. */
  static final int ALL_UP_TO = 5;

  static final int LEAST_SUPPORT = 5;

  private final int lists;
  private final long observed;
  private final double[] counts;
  private final double[] onAll;
  private final Progress progress;
  private final int[] candidates;
  private final List<Scored> scored = new ArrayList<>();
  private final List<Scored> thin = new ArrayList<>();
  private int withoutMaximum;
  private int notIdentifiable;

  private ModelSearch(CaptureHistories histories, Progress progress) {
    this.lists = histories.lists().size();
    this.observed = histories.observed();
    this.counts = histories.dense();
    this.onAll = ExtendedFit.onAll(counts, lists);
    this.progress = progress;
    this.candidates =
        IntStream.range(1, (1 << lists) - 1)
            .filter(pattern -> Integer.bitCount(pattern) > 1)
            .boxed()
            .sorted(Comparator.comparingInt(Integer::bitCount))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  static ModelSearch of(CaptureHistories histories, Progress progress) {
    ModelSearch search = new ModelSearch(histories, progress);
    HierarchicalModel independent = HierarchicalModel.independent(search.lists);
    if (search.lists <= ALL_UP_TO) {
      search.all(independent, 0);
    } else {
      search.stepwise(independent);
    }
    search.scored.sort(Comparator.comparingDouble(Scored::bic));
    search.thin.sort(Comparator.comparingDouble(Scored::bic));
    return search;
  }

  /** Every model that has a best fit and rests on enough persons, the least BIC first. */
  List<Scored> scored() {
    return scored;
  }

  /** Those that do not rest on enough persons, the least BIC first. */
  List<Scored> thin() {
    return thin;
  }

  int fitted() {
    return scored.size() + thin.size();
  }

  int withoutMaximum() {
    return withoutMaximum;
  }

  int notIdentifiable() {
    return notIdentifiable;
  }

  private void all(HierarchicalModel model, int next) {
    if (next == candidates.length) {
      score(model);
      return;
    }
    if (next == candidates.length / 2) {
      progress.at(ModelName.LOG_LINEAR, Math.min(1, scored.size() / 6893.0));
    }
    all(model, next + 1);
    if (model.canTake(candidates[next])) {
      all(model.with(candidates[next]), next + 1);
    }
  }

  private void stepwise(HierarchicalModel start) {
    Optional<Scored> best = score(start);
    HierarchicalModel at = start;
    while (true) {
      HierarchicalModel here = at;
      Optional<Scored> next =
          IntStream.of(candidates)
              .filter(term -> here.canTake(term) || (here.has(term) && here.canLose(term)))
              .mapToObj(term -> here.has(term) ? here.without(term) : here.with(term))
              .map(this::score)
              .flatMap(Optional::stream)
              .min(Comparator.comparingDouble(Scored::bic));
      if (next.isEmpty() || (best.isPresent() && next.get().bic() >= best.get().bic())) {
        return;
      }
      best = next;
      at = next.get().model();
    }
  }

  private Optional<Scored> score(HierarchicalModel model) {
    Optional<Scored> known =
        lists <= ALL_UP_TO
            ? Optional.empty()
            : scored.stream().filter(one -> one.model().equals(model)).findFirst();
    if (known.isPresent()) {
      return known;
    }
    ExtendedFit extended = ExtendedFit.of(model, counts, onAll);
    switch (extended.existence()) {
      case NOT_IDENTIFIABLE -> notIdentifiable++;
      case NO_MAXIMUM -> withoutMaximum++;
      case UNIQUE -> {
        Scored one = Scored.of(extended, observed);
        if (isSupported(model)) {
          scored.add(one);
          return Optional.of(one);
        }
        thin.add(one);
      }
    }
    return Optional.empty();
  }

  private boolean isSupported(HierarchicalModel model) {
    return IntStream.of(model.terms())
        .noneMatch(term -> Integer.bitCount(term) > 2 && onAll[term] < LEAST_SUPPORT);
  }
}

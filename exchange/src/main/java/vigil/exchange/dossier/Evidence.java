package vigil.exchange.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;

/**
 * Statements, the sources that they come from, and the figures that they bear. Whatever one part
 * mentions is in the other parts.
 *
 * @param sources those who speak and those whom they go back to
 * @param statements only those that may be published
 * @param groups one for each type of act, in the order of the page
 */
public record Evidence(
    List<PublicSource> sources, List<PublicStatement> statements, List<ActGroup> groups) {
  public Evidence {
    sources = distinct(sources, PublicSource::id);
    statements = distinct(statements, PublicStatement::id);
    groups = distinct(groups, ActGroup::act);
    Set<SourceId> sourceIds = ids(sources, PublicSource::id);
    Set<ActType> acts = ids(groups, ActGroup::act);
    for (PublicStatement statement : statements) {
      require(sourceIds, statement.said().source());
      statement.said().roots().forEach(root -> require(sourceIds, root));
      require(acts, statement.claim().act());
    }
    Set<StatementId> statementIds = ids(statements, PublicStatement::id);
    groups.forEach(group -> group.mentioned().forEach(id -> require(statementIds, id)));
  }

  /** The source of this id; an {@link IllegalArgumentException} when there is none. */
  public PublicSource source(SourceId id) {
    return one(sources, PublicSource::id, id);
  }

  /** The statement of this id; an {@link IllegalArgumentException} when there is none. */
  public PublicStatement statement(StatementId id) {
    return one(statements, PublicStatement::id, id);
  }

  /** The group of this act; an {@link IllegalArgumentException} when there is none. */
  public ActGroup group(ActType act) {
    return one(groups, ActGroup::act, act);
  }

  /** Who made the statement. */
  public PublicSource sourceOf(PublicStatement statement) {
    return source(statement.said().source());
  }

  /** The sources that the statement goes back to. */
  public List<PublicSource> rootsOf(PublicStatement statement) {
    return statement.said().roots().stream().map(this::source).toList();
  }

  /** The statements of these ids, in this order. */
  public List<PublicStatement> statements(List<StatementId> ids) {
    return ids.stream().map(this::statement).toList();
  }

  private static <T, K> List<T> distinct(List<T> items, Function<T, K> key) {
    List<T> copy = List.copyOf(items);
    if (copy.stream().map(key).distinct().count() != copy.size()) {
      throw new IllegalArgumentException("the evidence names one thing twice");
    }
    return copy;
  }

  private static <T, K> Set<K> ids(List<T> items, Function<T, K> key) {
    return items.stream().map(key).collect(Collectors.toUnmodifiableSet());
  }

  private static <K> void require(Set<K> known, K wanted) {
    if (!known.contains(wanted)) {
      throw missing(wanted);
    }
  }

  private static <T, K> T one(List<T> items, Function<T, K> key, K wanted) {
    Optional<T> found = items.stream().filter(item -> key.apply(item).equals(wanted)).findFirst();
    return found.orElseThrow(() -> missing(wanted));
  }

  private static <K> IllegalArgumentException missing(K wanted) {
    return new IllegalArgumentException("the evidence mentions \"" + wanted + "\" without it");
  }
}

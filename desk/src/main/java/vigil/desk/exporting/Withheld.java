package vigil.desk.exporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Entry;
import vigil.casebook.Reference;
import vigil.casebook.Refusal;
import vigil.casebook.Statement;

/**
 * What stays behind when a case goes out: withdrawn statements, whatever only they speak of, the
 * documents they were coded from, because their words are in there, and the rest that says nothing
 * without these.
 */
final class Withheld {
  private final Casebook all;

  /** Of whom or what a statement that stands speaks itself. */
  private final Set<Reference> named = new HashSet<>();

  private final Set<Reference> hidden = new HashSet<>();

  private Withheld(Casebook all) {
    this.all = all;
  }

  static Set<Reference> of(Casebook all) {
    Withheld withheld = new Withheld(all);
    withheld.statements();
    withheld.others();
    return Set.copyOf(withheld.hidden);
  }

  private void statements() {
    all.statements().values().stream().filter(one -> !one.isWithdrawn()).forEach(this::name);
    for (Statement statement : all.statements().values()) {
      if (statement.isWithdrawn()) {
        hidden.add(statement.reference());
        statement.refersTo().stream().filter(one -> !named.contains(one)).forEach(hidden::add);
      }
    }
  }

  /** Who is only derived from can be told under another name, and a document can be left out. */
  private void name(Statement statement) {
    named.add(statement.reference());
    named.add(Reference.to(statement.source()));
    Set<Reference> dispensable = new HashSet<>();
    for (Derivation derivation : statement.derivesFrom()) {
      if (derivation instanceof Derivation.FromSource(var source)) {
        dispensable.add(Reference.to(source));
      }
    }
    statement.document().map(Reference::to).ifPresent(dispensable::add);
    statement.refersTo().stream().filter(one -> !dispensable.contains(one)).forEach(named::add);
  }

  /**
   * No entry leaves without what it refers to, and nobody whom only such entries name; an act is
   * told without somebody who had to do with it.
   */
  private void others() {
    List<Entry> entries = entries();
    for (Entry entry : entries) {
      if (entry.refersTo().stream().anyMatch(hidden::contains)) {
        hidden.add(entry.reference());
      }
    }
    Set<Reference> kept = new HashSet<>(named);
    entries.stream()
        .filter(entry -> !hidden.contains(entry.reference()))
        .forEach(entry -> kept.addAll(entry.refersTo()));
    entries.stream()
        .filter(entry -> hidden.contains(entry.reference()))
        .flatMap(entry -> entry.refersTo().stream())
        .filter(one -> one.kind() != Refusal.Kind.ACT && !kept.contains(one))
        .toList()
        .forEach(hidden::add);
  }

  /** Acts before the involvements in them. */
  private List<Entry> entries() {
    return Stream.<Stream<? extends Entry>>of(
            all.documents().values().stream(),
            all.acts().values().stream(),
            all.involvements().values().stream(),
            all.interventions().values().stream())
        .<Entry>flatMap(some -> some)
        .toList();
  }
}

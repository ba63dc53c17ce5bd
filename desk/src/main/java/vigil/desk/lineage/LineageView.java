package vigil.desk.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.casebook.Casebook;
import vigil.casebook.Statement;
import vigil.casebook.tally.RootSources;
import vigil.core.id.SourceId;
import vigil.core.language.Text;
import vigil.desk.claim.Claims;
import vigil.desk.page.Address;
import vigil.desk.page.Option;

/**
 * The graph of some statements as a page shows it.
 *
 * @param drawing empty when there is too much for a picture
 * @param branches the same as nested lists, one for each root source; only these when there is too
 *     much for a list as well
 * @param roots how many root sources the tally counts
 */
public record LineageView(Optional<Drawing> drawing, List<Branch> branches, int roots) {
  /** More nodes than these nobody can read in a picture. */
  static final int MOST_NODES = 80;

  /** Nor more than these in a list. */
  private static final int MOST_LISTED = 500;

  /** The graph of these statements and of all that they derive from. */
  static LineageView of(
      Casebook casebook,
      Collection<Statement> statements,
      Optional<SourceId> here,
      Claims claims,
      Text words) {
    Lineage lineage = Lineage.of(casebook, statements);
    return new Making(lineage, here, claims, counted(casebook, statements), words).view();
  }

  /** The root sources that the tally has these statements from. */
  private static Set<String> counted(Casebook casebook, Collection<Statement> statements) {
    RootSources roots = RootSources.in(casebook);
    return statements.stream()
        .filter(LineageView::isCounted)
        .flatMap(statement -> roots.of(statement.id()).stream())
        .collect(Collectors.toSet());
  }

  private static boolean isCounted(Statement statement) {
    return !statement.isWithdrawn() && statement.stance().affirms();
  }

  private record Making(
      Lineage lineage, Optional<SourceId> here, Claims claims, Set<String> counted, Text words) {

    LineageView view() {
      Set<Node> shown = new HashSet<>();
      return new LineageView(
          Optional.of(lineage)
              .filter(all -> !all.nodes().isEmpty() && all.nodes().size() <= MOST_NODES)
              .map(all -> Drawing.of(all, this::box)),
          lineage.roots().stream().map(root -> branch(root, shown)).toList(),
          counted.size());
    }

    private Drawing.Box box(Node node) {
      return new Drawing.Box(
          0,
          0,
          Drawing.fitting(claims.name(node.source())),
          Drawing.fitting(what(node)),
          node.isRoot(),
          isCounted(node),
          isHere(node));
    }

    private String what(Node node) {
      if (node.isRoot()) {
        return words.get(isCounted(node) ? "root.counted" : "root");
      }
      if (node.statements().size() > 1) {
        return words.get("several", node.statements().size());
      }
      return said(node.statements().getFirst());
    }

    private Branch branch(Node node, Set<Node> shown) {
      boolean again = !shown.add(node);
      List<Branch> below = new ArrayList<>();
      if (!again && lineage.nodes().size() <= MOST_LISTED) {
        lineage.children(node).forEach(child -> below.add(branch(child, shown)));
      }
      return new Branch(
          new Option(Address.of("sources", node.source().value()), claims.name(node.source())),
          node.statements().stream()
              .map(statement -> new Option(Claims.address(statement.id()), said(statement)))
              .toList(),
          isCounted(node),
          isHere(node),
          again && !lineage.children(node).isEmpty(),
          below);
    }

    private String said(Statement statement) {
      return statement.isWithdrawn()
          ? words.get("withdrawn", statement.id())
          : statement.id() + " · " + claims.said(statement);
    }

    private boolean isCounted(Node node) {
      return node.isRoot()
          ? counted.contains(node.source().value())
          : node.statements().stream().anyMatch(LineageView::isCounted);
    }

    private boolean isHere(Node node) {
      return here.filter(node.source()::equals).isPresent();
    }
  }
}

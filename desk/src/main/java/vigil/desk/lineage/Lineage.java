package vigil.desk.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Statement;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/**
 * The graph of derivations: every way ends at a root source. Statements that one source made having
 * it from the same others are one node, so that a paper which repeats an agency ten times is there
 * once.
 *
 * @param nodes each after those that it has its knowledge from
 * @param parents whom each node has it from; none for a root source
 * @param children who has it from each node, in the order of the nodes
 */
record Lineage(List<Node> nodes, Map<Node, Set<Node>> parents, Map<Node, List<Node>> children) {

  /** Derivations are followed from these statements back to their roots. */
  static Lineage of(Casebook casebook, Collection<Statement> statements) {
    return new Building(casebook).of(statements);
  }

  /** Whom this one has it from. */
  Set<Node> parents(Node node) {
    return parents.getOrDefault(node, Set.of());
  }

  /** Who has it from this one, in the order of the nodes. */
  List<Node> children(Node node) {
    return children.getOrDefault(node, List.of());
  }

  List<Node> roots() {
    return nodes.stream().filter(Node::isRoot).toList();
  }

  private static final class Building {
    private record Place(SourceId source, Set<String> from) {}

    private final Casebook casebook;
    private final Set<SourceId> roots = new LinkedHashSet<>();
    private final Map<Place, List<Statement>> said = new LinkedHashMap<>();
    private final Map<StatementId, String> keys = new HashMap<>();
    private final Map<Place, String> placeKeys = new HashMap<>();

    Building(Casebook casebook) {
      this.casebook = casebook;
    }

    Lineage of(Collection<Statement> statements) {
      for (Statement statement : inOrder(statements)) {
        place(statement);
      }
      Map<String, Node> byKey = new LinkedHashMap<>();
      roots.forEach(root -> byKey.put(Node.root(root).key(), Node.root(root)));
      Map<Node, Set<Node>> parents = new HashMap<>();
      Map<Node, List<Node>> children = new HashMap<>();
      said.forEach((place, together) -> {
        Node node = new Node(placeKeys.getOrDefault(place, ""), place.source(), together);
        byKey.put(node.key(), node);
        Set<Node> from = new LinkedHashSet<>();
        place.from().forEach(key -> from.add(byKey.getOrDefault(key, node)));
        parents.put(node, from);
        from.forEach(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node));
      });
      return new Lineage(List.copyOf(byKey.values()), parents, children);
    }

    private void place(Statement statement) {
      Set<String> from = new LinkedHashSet<>();
      for (Derivation derivation : statement.derivesFrom()) {
        switch (derivation) {
          case Derivation.FromSource(SourceId source) -> from.add(root(source));
          case Derivation.FromStatement(StatementId parent) ->
              from.add(keys.getOrDefault(parent, ""));
        }
      }
      if (from.isEmpty()) {
        from.add(root(statement.source()));
      }
      Place place = new Place(statement.source(), from);
      String key = placeKeys.computeIfAbsent(place, _ -> "said " + statement.id());
      said.computeIfAbsent(place, _ -> new ArrayList<>()).add(statement);
      keys.put(statement.id(), key);
    }

    private String root(SourceId source) {
      roots.add(source);
      return Node.root(source).key();
    }

    /** All that these derive from as well, each after its own parents; a stack of its own. */
    private List<Statement> inOrder(Collection<Statement> statements) {
      Set<Statement> done = new LinkedHashSet<>();
      Set<Statement> opened = new LinkedHashSet<>();
      List<Statement> stack = new ArrayList<>(new ArrayList<>(statements).reversed());
      while (!stack.isEmpty()) {
        Statement top = stack.getLast();
        if (opened.add(top)) {
          parents(top).stream().filter(parent -> !opened.contains(parent)).forEach(stack::add);
        } else {
          done.add(stack.removeLast());
        }
      }
      return List.copyOf(done);
    }

    private List<Statement> parents(Statement statement) {
      List<Statement> parents = new ArrayList<>();
      for (Derivation derivation : statement.derivesFrom()) {
        if (derivation instanceof Derivation.FromStatement(StatementId id)
            && casebook.statements().get(id) instanceof Statement parent) {
          parents.add(parent);
        }
      }
      return parents;
    }
  }
}

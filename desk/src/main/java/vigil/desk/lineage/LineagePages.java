package vigil.desk.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.claim.Claim;
import vigil.desk.claim.Claims;
import vigil.desk.event.EventHead;
import vigil.desk.page.Address;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** Who has it from whom: for an event, and for a source, whose page this is. */
public final class LineagePages {
  private static final Messages WORDS = Messages.of(LineagePages.class);

  /** More claims than these nobody reads on one page; the search finds the rest. */
  private static final int MOST_CLAIMS = 100;

  private LineagePages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/events/{id}/sources", LineagePages::ofEvent)
        .get("/sources/{id}", LineagePages::ofSource);
  }

  /** The sources of an event. */
  public record EventSources(EventHead head, LineageView lineage) {}

  /**
   * A source.
   *
   * @param edit where it is corrected
   * @param kind in words
   * @param publicName what readers see; empty when nothing was agreed
   * @param claims the newest of what it said
   * @param said how many statements it made
   */
  public record SourcePage(
      String edit,
      String name,
      String id,
      String kind,
      String publicName,
      LineageView lineage,
      List<Claim> claims,
      int said) {}

  private static void ofEvent(OpenDesk desk, Visit visit) {
    Optional<Event> event = EventHead.eventOf(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
      return;
    }
    Casebook casebook = desk.casebook();
    Text words = WORDS.in(visit.language());
    List<Statement> about =
        casebook.statements().values().stream()
            .filter(statement -> statement.event().equals(event.get().id()))
            .toList();
    visit.show(
        "lineage/event",
        WORDS,
        new EventSources(
            EventHead.of(event.get(), EventHead.Tab.SOURCES, visit.language()),
            LineageView.of(
                casebook, about, Optional.empty(), Claims.of(casebook, visit.language()), words)));
  }

  private static void ofSource(OpenDesk desk, Visit visit) {
    Casebook casebook = desk.casebook();
    Optional<Source> found =
        visit
            .id("id", SourceId::new)
            .flatMap(id -> Optional.ofNullable(casebook.sources().get(id)));
    if (found.isEmpty()) {
      visit.missing();
      return;
    }
    Source source = found.get();
    Claims claims = Claims.of(casebook, visit.language());
    List<Statement> said =
        casebook.statements().values().stream()
            .filter(statement -> statement.source().equals(source.id()))
            .toList()
            .reversed();
    visit.show(
        "lineage/source",
        WORDS,
        new SourcePage(
            Address.of("sources", source.id().value(), "edit"),
            claims.name(source.id()),
            source.id().value(),
            source.kind().label(visit.language()),
            source.publicName().orElse(""),
            LineageView.of(
                casebook,
                around(casebook.statements().values(), source.id()),
                Optional.of(source.id()),
                claims,
                WORDS.in(visit.language())),
            said.stream().limit(MOST_CLAIMS).map(claims::of).toList(),
            said.size()));
  }

  /** What a source said, and all that goes back to it; in the order of the casebook. */
  private static List<Statement> around(Collection<Statement> all, SourceId source) {
    Set<StatementId> of = new LinkedHashSet<>();
    Derivation itself = new Derivation.FromSource(source);
    List<Statement> left = new ArrayList<>(all);
    boolean more = true;
    while (more) {
      more =
          left.removeIf(statement ->
              (statement.source().equals(source)
                      || statement.derivesFrom().contains(itself)
                      || statement.derivesFrom().stream().anyMatch(from -> isOf(from, of)))
                  && of.add(statement.id()));
    }
    return all.stream().filter(statement -> of.contains(statement.id())).toList();
  }

  private static boolean isOf(Derivation from, Set<StatementId> statements) {
    return from instanceof Derivation.FromStatement(StatementId id) && statements.contains(id);
  }
}

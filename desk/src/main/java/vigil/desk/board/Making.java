package vigil.desk.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.tally.Figure;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.RootSources;
import vigil.casebook.tally.Tally;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfWords;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claim;
import vigil.desk.claim.Claims;
import vigil.desk.event.EventHead;
import vigil.desk.page.Address;
import vigil.desk.page.Option;

/** Makes the board of an event. */
final class Making {
  /** More columns, rows of days, or statements in a cell than these nobody can compare. */
  private static final int MOST_COLUMNS = 60;

  private static final int MOST_DAYS = 400;
  private static final int MOST_MARKS = 12;

  private final Casebook casebook;
  private final Event event;
  private final Language language;
  private final Text words;
  private final Claims claims;
  private final RootSources roots;
  private final Vocabulary vocabulary;
  private final List<Statement> statements;
  private final List<GroupTally> groups;
  private final Set<StatementId> corroborating = new HashSet<>();

  Making(Casebook casebook, Event event, Text words) {
    this.casebook = casebook;
    this.event = event;
    this.language = words.language();
    this.words = words;
    this.claims = Claims.of(casebook, language);
    this.roots = RootSources.in(casebook);
    this.vocabulary = Acts.of(casebook);
    this.statements =
        casebook.statements().values().stream()
            .filter(statement -> statement.event().equals(event.id()) && !statement.isWithdrawn())
            .toList();
    this.groups = Tally.of(casebook, event.id());
    groups.stream()
        .flatMap(group -> group.corroboratedMinimum().map(Figure::statements).stream())
        .forEach(corroborating::addAll);
  }

  Board board(boolean byDay, boolean byRoot) {
    Set<SourceId> columns = new LinkedHashSet<>();
    statements.forEach(statement -> columns.addAll(columns(statement, byRoot)));
    Set<SourceId> shown =
        columns.stream().limit(MOST_COLUMNS).collect(Collectors.toCollection(LinkedHashSet::new));
    return new Board(
        EventHead.of(event, EventHead.Tab.BOARD, language),
        choice(byDay, "rows.day", "rows.act", address(!byDay, byRoot)),
        choice(byRoot, "columns.root", "columns.source", address(byDay, !byRoot)),
        shown.stream().map(this::column).toList(),
        columns.size() - shown.size(),
        byDay ? days(shown, byRoot) : acts(shown, byRoot));
  }

  private Board.Choice choice(boolean first, String one, String other, String address) {
    return new Board.Choice(
        words.get(first ? one : other), new Option(address, words.get(first ? other : one)));
  }

  private String address(boolean byDay, boolean byRoot) {
    String query =
        List.of(byDay ? "rows=day" : "", byRoot ? "columns=root" : "").stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return Address.of("events", event.id().value(), "board") + (query.isEmpty() ? "" : "?" + query);
  }

  private Board.Column column(SourceId id) {
    return new Board.Column(
        Address.of("sources", id.value()),
        claims.name(id),
        Optional.ofNullable(casebook.sources().get(id))
            .map(Source::kind)
            .map(kind -> kind.label(language))
            .orElse(""));
  }

  private Set<SourceId> columns(Statement statement, boolean byRoot) {
    return byRoot
        ? roots.of(statement.id()).stream()
            .map(SourceId::new)
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of(statement.source());
  }

  private List<Board.Row> acts(Set<SourceId> columns, boolean byRoot) {
    Map<Topic, List<Statement>> byTopic = new LinkedHashMap<>();
    statements.forEach(statement ->
        byTopic.computeIfAbsent(Topic.of(statement), _ -> new ArrayList<>()).add(statement));
    List<Board.Row> rows = new ArrayList<>();
    byTopic.forEach((topic, about) ->
        rows.add(
            new Board.Row(
                label(topic), notes(topic, about), cells(about, columns, byRoot, false))));
    return rows;
  }

  private String label(Topic topic) {
    String act = vocabulary.label(topic.act(), language);
    if (topic.isCounted()) {
      return act;
    }
    return topic.person().isEmpty()
        ? words.get("topic." + topic.about(), act)
        : words.get("topic." + topic.about(), act, claims.name(new PersonId(topic.person())));
  }

  private List<String> notes(Topic topic, List<Statement> about) {
    Contrasts contrasts = new Contrasts(casebook, claims, words);
    return topic.isCounted()
        ? groups.stream()
            .filter(group -> group.act().equals(topic.act()))
            .flatMap(group -> contrasts.of(group).stream())
            .toList()
        : contrasts.of(about);
  }

  private List<Board.Row> days(Set<SourceId> columns, boolean byRoot) {
    Map<Edtf, List<Statement>> byDay = new LinkedHashMap<>();
    statements.stream()
        .sorted(Comparator.comparing(Statement::saidOn))
        .forEach(statement ->
            byDay.computeIfAbsent(statement.saidOn(), _ -> new ArrayList<>()).add(statement));
    List<Board.Row> rows = new ArrayList<>();
    byDay.forEach((day, said) -> {
      if (rows.size() < MOST_DAYS) {
        rows.add(
            new Board.Row(
                EdtfWords.of(day, language), List.of(), cells(said, columns, byRoot, true)));
      }
    });
    return rows;
  }

  private List<Board.Cell> cells(
      Collection<Statement> row, Set<SourceId> columns, boolean byRoot, boolean withAct) {
    Map<SourceId, List<Statement>> byColumn = new HashMap<>();
    for (Statement statement : row) {
      for (SourceId column : columns(statement, byRoot)) {
        byColumn.computeIfAbsent(column, _ -> new ArrayList<>()).add(statement);
      }
    }
    return columns.stream()
        .map(column -> cell(column, byColumn.getOrDefault(column, List.of()), withAct))
        .toList();
  }

  private Board.Cell cell(SourceId column, List<Statement> said, boolean withAct) {
    return new Board.Cell(
        said.stream()
            .sorted(Comparator.comparing(Statement::saidOn))
            .limit(MOST_MARKS)
            .map(statement -> mark(statement, column, withAct))
            .toList(),
        Math.max(0, said.size() - MOST_MARKS));
  }

  private Board.Mark mark(Statement statement, SourceId column, boolean withAct) {
    Claim claim = claims.of(statement);
    return new Board.Mark(
        claim,
        claims.said(statement),
        withAct ? claim.act() : "",
        from(statement, column, claim),
        corroborating.contains(statement.id()));
  }

  /** In a column of its source, whom it has it from; in that of a root, who says it. */
  private String from(Statement statement, SourceId column, Claim claim) {
    if (!statement.source().equals(column)) {
      return words.get("said-by", claim.who());
    }
    Set<String> of = roots.of(statement.id());
    return of.equals(Set.of(column.value()))
        ? ""
        : words.get("from", String.join(", ", claim.roots()));
  }
}

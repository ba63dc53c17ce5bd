package vigil.desk.event;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.Statement;
import vigil.casebook.tally.Figure;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Reported;
import vigil.casebook.tally.Tally;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.core.quantity.Quantity;
import vigil.core.vocabulary.Vocabulary;
import vigil.desk.casefile.DeskState;
import vigil.desk.claim.Acts;
import vigil.desk.claim.Claims;
import vigil.desk.event.ActView.Drawn;
import vigil.desk.page.Address;
import vigil.desk.page.Option;

/** Puts together what is known of an event, in the reader's language. */
final class EventBoard {
  private final DeskState state;
  private final Casebook casebook;
  private final Claims claims;
  private final Vocabulary vocabulary;
  private final Language language;
  private final Text words;

  EventBoard(DeskState state, Language language, Text words) {
    this.state = state;
    this.casebook = state.casebook();
    this.claims = Claims.of(casebook, language);
    this.vocabulary = Acts.of(casebook);
    this.language = language;
    this.words = words;
  }

  EventPage of(Event event, List<Option> consents) {
    return new EventPage(
        EventHead.of(event, EventHead.Tab.FIGURES, language),
        Address.of("events", event.id().value()),
        event.summary(),
        Tally.of(casebook, event.id()).stream().map(this::act).toList(),
        casebook.statements().values().stream()
            .filter(statement -> statement.event().equals(event.id()))
            .map(claims::of)
            .toList(),
        consents,
        dossiers(event));
  }

  private List<Option> dossiers(Event event) {
    return state.dossiers().values().stream()
        .filter(draft -> draft.event().equals(event.id()))
        .map(draft ->
            new Option(Address.of("dossiers", draft.slug().value()), draft.title(language)))
        .toList();
  }

  private ActView act(GroupTally group) {
    List<StatementId> affirming = group.reported().stream().map(Reported::statement).toList();
    List<StatementId> all = new ArrayList<>(affirming);
    all.addAll(group.deniedBy());
    all.addAll(group.estimatedBy());
    double scale = RangeBar.scale(all.stream().map(this::quantity).toList());
    return new ActView(
        vocabulary.label(group.act(), language),
        List.of(
            figure("reported_minimum", group.reportedMinimum()),
            figure("corroborated_minimum", group.corroboratedMinimum()),
            documented(group)),
        drawn(affirming, scale),
        drawn(group.deniedBy(), scale),
        drawn(group.estimatedBy(), scale),
        new EstimateVerdict(casebook, claims, words).of(group),
        Address.of("estimates", group.event().value(), group.act().code()));
  }

  private FigureView figure(String kind, Optional<Figure> figure) {
    return new FigureView(
        kind,
        figure.map(one -> number(one.value())),
        figure.filter(one -> one.value() == 0).isPresent(),
        Optional.empty(),
        figure.map(one -> claims.of(one.statements())).orElse(List.of()));
  }

  private FigureView documented(GroupTally group) {
    int persons = group.documented().persons();
    return new FigureView(
        "documented",
        Optional.of(number(persons)),
        false,
        persons == 0
            ? Optional.empty()
            : Optional.of(words.get("figure.by-two-roots", group.documented().byTwoRoots())),
        claims.of(group.documented().statements()));
  }

  private List<Drawn> drawn(Collection<StatementId> ids, double scale) {
    return ids.stream()
        .map(id -> new Drawn(claims.of(id), RangeBar.of(quantity(id), scale, language)))
        .toList();
  }

  private Quantity quantity(StatementId id) {
    return Optional.ofNullable(casebook.statements().get(id))
        .map(Statement::quantity)
        .orElseThrow(() ->
            new IllegalStateException("the tally names a statement " + id + " that is not there"))
        .quantity();
  }

  private String number(long value) {
    return NumberFormat.getIntegerInstance(language.locale()).format(value);
  }
}

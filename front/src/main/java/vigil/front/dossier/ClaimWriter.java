package vigil.front.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.core.date.EdtfWords;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.QuantityWords;
import vigil.exchange.dossier.Claim;
import vigil.exchange.dossier.Evidence;
import vigil.exchange.dossier.PublicSource;
import vigil.exchange.dossier.PublicStatement;
import vigil.front.page.Phrase;

/** Puts statements into words: who, when, how many, what words, from whom. */
final class ClaimWriter {
  private final Evidence evidence;
  private final Language reader;

  ClaimWriter(Evidence evidence, Language reader) {
    this.evidence = evidence;
    this.reader = reader;
  }

  List<ClaimView> of(List<StatementId> ids) {
    return evidence.statements(ids).stream().map(this::of).toList();
  }

  ClaimView of(PublicStatement statement) {
    PublicSource source = evidence.sourceOf(statement);
    Claim claim = statement.claim();
    Optional<String> denial = claim.denialOf().map(denied -> denied.label(reader));
    return new ClaimView(
        statement.id().value(),
        Phrase.of(source.name(), reader),
        source.kind().label(reader),
        denial.orElseGet(() -> claim.stance().label(reader)),
        denial,
        EdtfWords.of(statement.said().on(), reader),
        QuantityWords.ofPersons(claim.quantity(), reader),
        claim.quantityWords(),
        Phrase.of(statement.words(), reader),
        roots(statement, source),
        details(claim));
  }

  private List<ClaimView.Root> roots(PublicStatement statement, PublicSource source) {
    return evidence.rootsOf(statement).stream()
        .filter(root -> !root.id().equals(source.id()))
        .map(root -> new ClaimView.Root(Phrase.of(root.name(), reader), root.kind().label(reader)))
        .toList();
  }

  private List<Phrase> details(Claim claim) {
    List<Phrase> details = new ArrayList<>();
    claim.when().ifPresent(when -> details.add(new Phrase(reader, EdtfWords.of(when, reader))));
    claim.where().ifPresent(where -> details.add(Phrase.of(where, reader)));
    return details;
  }
}

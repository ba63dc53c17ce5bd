package vigil.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Statement;
import vigil.casebook.tally.GroupTally;
import vigil.core.id.SourceId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.exchange.dossier.ActGroup;
import vigil.exchange.dossier.Claim;
import vigil.exchange.dossier.Documented;
import vigil.exchange.dossier.Evidence;
import vigil.exchange.dossier.Figure;
import vigil.exchange.dossier.Figures;
import vigil.exchange.dossier.PublicStatement;
import vigil.exchange.dossier.Said;

/** Writes what the public may see as a dossier's evidence. */
final class EvidenceWriter {
  private final PublicView view;
  private final ReaderWords words;
  private final PublicSources sources;
  private final OwnEstimate estimate;

  EvidenceWriter(
      Casebook casebook, PublicView view, ReaderWords words, List<KeptEstimate> estimates) {
    this.view = view;
    this.words = words;
    this.sources = new PublicSources(casebook.sources(), words);
    this.estimate = new OwnEstimate(casebook, view, sources, words, estimates);
  }

  Evidence write() {
    List<PublicStatement> statements = view.statements().stream().map(this::statement).toList();
    List<ActGroup> groups = view.groups().stream().map(this::group).toList();
    return new Evidence(sources.all(), statements, groups);
  }

  private PublicStatement statement(Statement statement) {
    SourceId speaker = sources.shown(statement.source());
    List<SourceId> roots = new ArrayList<>();
    for (Derivation derivation : statement.derivesFrom()) {
      if (derivation instanceof Derivation.FromSource(SourceId root)) {
        roots.add(sources.shown(root));
      }
    }
    return new PublicStatement(
        statement.id(),
        new Said(speaker, roots, statement.saidOn()),
        claim(statement),
        words.asWritten(statement.words()));
  }

  private Claim claim(Statement statement) {
    return new Claim(
        statement.act(),
        statement.stance(),
        statement.denialOf(),
        statement.quantity().quantity(),
        present(statement.quantity().words()),
        statement.when(),
        present(statement.where()).map(words::asWritten));
  }

  private ActGroup group(GroupTally group) {
    return new ActGroup(
        group.act(),
        words.label(group.act()),
        new Figures(
            new Documented(
                group.documented().persons(),
                group.documented().byTwoRoots(),
                group.documented().statements()),
            group.reportedMinimum().map(EvidenceWriter::figure),
            group.corroboratedMinimum().map(EvidenceWriter::figure)),
        group.deniedBy(),
        group.estimatedBy(),
        estimate.of(group.event(), group.act()));
  }

  private static Figure figure(vigil.casebook.tally.Figure figure) {
    return new Figure(figure.value(), figure.statements());
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(words -> !words.isBlank());
  }
}

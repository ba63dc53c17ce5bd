package vigil.desk.publish;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.casebook.Derivation;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.language.Language;
import vigil.core.vocabulary.ActType;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Feasibility;
import vigil.estimate.Reason;
import vigil.estimate.Verdict;
import vigil.exchange.LocalizedText;
import vigil.exchange.dossier.EstimateReason;
import vigil.exchange.dossier.EstimateRefused;
import vigil.exchange.dossier.EstimateVerdict;

/**
 * What we say ourselves about those whom no source names. Each root source is a list of the persons
 * that the published statements which go back to it name.
 */
final class OwnEstimate {
  private final PublicView view;
  private final PersonClasses classes;
  private final PublicSources sources;
  private final ReaderWords words;

  OwnEstimate(PublicView view, PersonClasses classes, PublicSources sources, ReaderWords words) {
    this.view = view;
    this.classes = classes;
    this.sources = sources;
    this.words = words;
  }

  EstimateVerdict of(ActType act) {
    return switch (Feasibility.of(histories(act))) {
      case Verdict.Refused(List<Reason> reasons) ->
          new EstimateRefused(reasons.stream().map(this::reason).toList());
      case Verdict.Possible() ->
          new EstimateRefused(
              List.of(
                  new EstimateReason("not-estimated", words.message("estimate.not-estimated"))));
    };
  }

  private CaptureHistories histories(ActType act) {
    Set<String> lists = new LinkedHashSet<>();
    Map<PersonId, Set<String>> listedOn = new HashMap<>();
    for (Statement statement : view.statements()) {
      if (statement.act().equals(act) && statement.stance().affirms()) {
        Set<String> roots = roots(statement);
        lists.addAll(roots);
        for (PersonId person : statement.persons()) {
          listedOn
              .computeIfAbsent(classes.representative(person), _ -> new LinkedHashSet<>())
              .addAll(roots);
        }
      }
    }
    return CaptureHistories.ofRecords(List.copyOf(lists), listedOn.values());
  }

  private Set<String> roots(Statement statement) {
    Set<String> roots = new LinkedHashSet<>();
    for (Derivation derivation : statement.derivesFrom()) {
      if (derivation instanceof Derivation.FromSource(SourceId root)) {
        roots.add(sources.shown(root).value());
      }
    }
    return roots;
  }

  private EstimateReason reason(Reason reason) {
    String key = "estimate." + reason.key();
    LocalizedText said =
        switch (reason) {
          case Reason.FewerThanThreeLists(int lists) -> words.message(text -> text.get(key, lists));
          case Reason.NoOverlap() -> words.message(key);
          case Reason.CopiedList(String list, String original) ->
              words.message(text ->
                  text.get(key, name(list, text.language()), name(original, text.language())));
        };
    return new EstimateReason(reason.key(), said);
  }

  private String name(String list, Language reader) {
    return sources
        .find(new SourceId(list))
        .map(source -> source.name().in(reader).text())
        .orElse(list);
  }
}

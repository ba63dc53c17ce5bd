package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.desk.estimate.kept.EstimateId;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;

/** Editions as fields: what depends on a dossier has its slug in its name. */
final class EditionFields {
  private static final String SHOWN = "shown.";
  private static final String NAMED = "named.";
  private static final String ESTIMATES = "estimates.";

  private EditionFields() {}

  static Fields write(PublishedEdition edition) {
    Fields fields =
        new Fields()
            .put("number", Long.toString(edition.number()))
            .put("on", edition.on().toString())
            .put("dossiers", slugs(edition.dossiers()))
            .put("gatherings", slugs(edition.gatherings()))
            .put("shown", edition.shown().keySet().stream().map(Slug::value).toList());
    fields.put(
        "announced",
        edition.announced().values().stream()
            .map(gathering -> new String(GatheringJson.write(gathering), UTF_8))
            .toList());
    edition
        .shown()
        .forEach((slug, shown) ->
            fields
                .put(SHOWN + slug, shown.statements().stream().map(StatementId::value).toList())
                .put(NAMED + slug, shown.named().stream().map(SourceId::value).toList())
                .put(
                    ESTIMATES + slug,
                    shown.estimates().stream().map(EstimateId::toString).toList()));
    return fields;
  }

  static PublishedEdition read(Fields lasting) {
    Map<Slug, Shown> shown = new LinkedHashMap<>();
    for (String slug : lasting.list("shown")) {
      shown.put(
          new Slug(slug),
          new Shown(
              lasting.list(SHOWN + slug).stream().map(StatementId::new).toList(),
              lasting.list(NAMED + slug).stream().map(SourceId::new).toList(),
              lasting.list(ESTIMATES + slug).stream().map(EstimateId::of).toList()));
    }
    return new PublishedEdition(
        Long.parseLong(lasting.text("number")),
        LocalDate.parse(lasting.text("on")),
        lasting.list("dossiers").stream().map(Slug::new).toList(),
        lasting.list("gatherings").stream().map(Slug::new).toList(),
        shown,
        announced(lasting));
  }

  private static Map<Slug, Gathering> announced(Fields lasting) {
    Map<Slug, Gathering> announced = new LinkedHashMap<>();
    for (String json : lasting.list("announced")) {
      Gathering gathering = GatheringJson.read(json.getBytes(UTF_8));
      announced.put(gathering.slug(), gathering);
    }
    return announced;
  }

  static Fields write(EditionProposal proposal) {
    return new Fields()
        .put("proposed_by", proposal.by())
        .put("on", proposal.on().toString())
        .put("dossiers", slugs(proposal.dossiers()))
        .put("content", proposal.content());
  }

  static EditionProposal proposal(Fields lasting) {
    return new EditionProposal(
        lasting.text("proposed_by"),
        LocalDate.parse(lasting.text("on")),
        lasting.list("dossiers").stream().map(Slug::new).toList(),
        lasting.text("content"));
  }

  private static List<String> slugs(List<Slug> slugs) {
    return slugs.stream().map(Slug::value).toList();
  }
}

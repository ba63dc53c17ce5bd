package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.desk.estimate.kept.EstimateId;

/** A dossier's draft as fields: what depends on a language or a correction has it in its name. */
final class DraftFields {
  private DraftFields() {}

  static Fields write(DossierDraft draft) {
    Fields fields =
        new Fields()
            .put("slug", draft.slug().value())
            .put("event", draft.event().value())
            .put("languages", tags(draft.texts()));
    draft
        .texts()
        .forEach((language, text) ->
            fields.put("title." + language, text.title()).put("body." + language, text.body()));
    List<String> days = draft.corrections().stream().map(one -> one.on().toString()).toList();
    fields.put("corrections", days);
    for (int i = 0; i < days.size(); i++) {
      Map<Language, String> words = draft.corrections().get(i).words();
      fields.put("correction." + i, tags(words));
      for (Map.Entry<Language, String> word : words.entrySet()) {
        fields.put("correction." + i + "." + word.getKey(), word.getValue());
      }
    }
    return fields.put("estimates", draft.estimates().stream().map(EstimateId::toString).toList());
  }

  static DossierDraft read(Fields fields) {
    SequencedMap<Language, DossierText> texts = new LinkedHashMap<>();
    for (String tag : fields.list("languages")) {
      texts.put(
          new Language(tag),
          new DossierText(fields.text("title." + tag), fields.text("body." + tag)));
    }
    return new DossierDraft(
        new Slug(fields.text("slug")),
        new EventId(fields.text("event")),
        texts,
        corrections(fields),
        fields.list("estimates").stream().map(EstimateId::of).toList());
  }

  private static List<DossierCorrection> corrections(Fields fields) {
    List<DossierCorrection> corrections = new ArrayList<>();
    for (String day : fields.list("corrections")) {
      String name = "correction." + corrections.size();
      Map<Language, String> words = new LinkedHashMap<>();
      fields.list(name).forEach(tag -> words.put(new Language(tag), fields.text(name + "." + tag)));
      corrections.add(new DossierCorrection(LocalDate.parse(day), words));
    }
    return corrections;
  }

  private static List<String> tags(Map<Language, ?> byLanguage) {
    return byLanguage.keySet().stream().map(Language::tag).toList();
  }
}

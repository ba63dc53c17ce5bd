package vigil.front.gathering;

import java.util.ArrayList;
import java.util.List;
import vigil.core.language.Language;
import vigil.front.page.Phrase;
import vigil.gather.Provision;
import vigil.gather.Safety;
import vigil.gather.telling.Telling;

/** Says what is there for those who come, and what nobody said. */
final class SafetyWriter {
  private final Language reader;
  private final Telling telling;

  SafetyWriter(Language reader, Telling telling) {
    this.reader = reader;
    this.telling = telling;
  }

  GatheringView.Care of(Safety safety) {
    List<GatheringView.Provided> provided = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Provision provision : Provision.values()) {
      String label = telling.provision(provision);
      safety
          .of(provision)
          .ifPresentOrElse(
              answer -> provided.add(provided(provision, label, answer)), () -> unknown.add(label));
    }
    return new GatheringView.Care(provided, String.join("; ", unknown));
  }

  private GatheringView.Provided provided(Provision provision, String label, Safety.Answer answer) {
    return new GatheringView.Provided(
        label,
        telling.said(provision, answer),
        answer
            .words()
            .map(words -> words.in(reader))
            .map(version -> new Phrase(version.language(), version.text())));
  }
}

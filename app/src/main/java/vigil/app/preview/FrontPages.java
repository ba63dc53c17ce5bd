package vigil.app.preview;

import vigil.core.language.Language;
import vigil.desk.publish.PublicPages;
import vigil.front.gathering.GatheringPreview;
import vigil.gather.Gathering;

/** Pages made by the front's own templates. */
public final class FrontPages implements PublicPages {
  @Override
  public Page gathering(Ground ground, Gathering gathering, Language language) {
    GatheringPreview preview =
        new GatheringPreview(
            ground.group(), ground.languages(), ground.front(), ground.published(), ground.at());
    return new Page(preview.html(gathering, language), GatheringPreview.stylesheet());
  }
}

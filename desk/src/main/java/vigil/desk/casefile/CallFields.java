package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import vigil.core.id.Slug;
import vigil.gather.police.Law;
import vigil.gather.police.LawJson;

/** What goes with calling people together, as fields. */
final class CallFields {
  private CallFields() {}

  static Fields write(PublicPicture picture) {
    return new Fields()
        .put("file", picture.file())
        .put("width", Integer.toString(picture.width()))
        .put("height", Integer.toString(picture.height()))
        .put("base64", picture.base64());
  }

  static PublicPicture picture(Fields lasting) {
    return new PublicPicture(
        lasting.text("file"),
        Integer.parseInt(lasting.text("width")),
        Integer.parseInt(lasting.text("height")),
        lasting.text("base64"));
  }

  static Fields write(DeskChange.LawChosen chosen) {
    return new Fields()
        .put("gathering", chosen.gathering().value())
        .put("law", chosen.law().value());
  }

  static DeskChange.LawChosen chosen(Fields lasting) {
    return new DeskChange.LawChosen(
        new Slug(lasting.text("gathering")), new Slug(lasting.text("law")));
  }

  static Fields write(Law law) {
    return new Fields().put("law", new String(LawJson.write(law), UTF_8));
  }

  static Law law(Fields lasting) {
    return LawJson.read(lasting.text("law").getBytes(UTF_8));
  }
}

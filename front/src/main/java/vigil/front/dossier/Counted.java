package vigil.front.dossier;

import java.util.Optional;
import vigil.core.vocabulary.ActType;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.FigureKind;
import vigil.front.page.Reading;

/**
 * What a dossier counts of one type of act, for the page of something else.
 *
 * @param reported the highest bound of one source, in words
 * @param corroborated what two independent sources reach, in words
 * @param proof the address where the figures stand with those who say them
 */
public record Counted(String reported, String corroborated, String proof) {

  /** Of an act; empty when the dossier says nothing of it. */
  public static Optional<Counted> of(Dossier dossier, ActType act, Reading reading) {
    return dossier.evidence().groups().stream()
        .filter(group -> group.act().equals(act))
        .findFirst()
        .map(group ->
            new Counted(
                DossierWriter.inSentence(
                    group.figures(), FigureKind.REPORTED_MINIMUM, reading.language()),
                DossierWriter.inSentence(
                    group.figures(), FigureKind.CORROBORATED_MINIMUM, reading.language()),
                reading.link(DossierPages.path(dossier.slug()) + "#" + act.code())));
  }
}

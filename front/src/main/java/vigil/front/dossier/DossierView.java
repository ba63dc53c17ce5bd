package vigil.front.dossier;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;

/**
 * The page of a dossier.
 *
 * @param acts one section for each type of act
 * @param gatherings what people do about it
 * @param signed where it is signed, and how to check that
 */
record DossierView(
    Frame frame,
    Text text,
    Head head,
    List<ActView> acts,
    List<Link> gatherings,
    Optional<SignedIn> signed) {}

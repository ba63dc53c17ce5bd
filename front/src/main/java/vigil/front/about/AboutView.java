package vigil.front.about;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;

/** The page on what this server knows of its visitors, and what it is. */
record AboutView(
    Frame frame,
    Text text,
    Optional<String> signingKey,
    List<String> recipients,
    Optional<String> edition,
    String version,
    Optional<String> source) {}

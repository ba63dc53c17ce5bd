package vigil.front.sharing;

import java.util.Optional;
import vigil.core.language.Language;
import vigil.front.page.Phrase;

/**
 * What stands on a picture.
 *
 * @param language the one that the picture is in; it runs in the direction of this language
 * @param group who announces it
 * @param kind what it is, in a word or two
 * @param title in the language that it exists in
 * @param status what stands out beside the title, such as that it is cancelled
 * @param when a line
 * @param where a line or two
 * @param address where it is announced, without the scheme
 */
public record Shown(
    Language language,
    Phrase group,
    String kind,
    Phrase title,
    Optional<String> status,
    String when,
    Phrase where,
    String address) {}

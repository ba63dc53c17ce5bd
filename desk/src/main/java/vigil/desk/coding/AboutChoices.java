package vigil.desk.coding;

import java.util.List;
import vigil.desk.page.Option;

/**
 * What the fields can be set to that ask what a statement is about.
 *
 * @param subjects what of an act
 * @param parties persons and groups
 * @param degrees of involvement
 * @param steps of a life-line
 * @param denials what can be denied
 */
public record AboutChoices(
    List<Option> subjects,
    List<Option> parties,
    List<Option> degrees,
    List<Option> steps,
    List<Option> denials,
    List<Option> documents) {}

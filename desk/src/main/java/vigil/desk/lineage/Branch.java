package vigil.desk.lineage;

import java.util.List;
import vigil.desk.page.Option;

/**
 * A node of the graph and, below it, who has it from there: the same as the picture, to be read.
 *
 * @param source its page and name
 * @param statements what it said there, by address and in words; none for a root source
 * @param counted whether the tally counts it
 * @param here whether the page is about this source
 * @param again whether what follows from it stands further up already
 */
public record Branch(
    Option source,
    List<Option> statements,
    boolean counted,
    boolean here,
    boolean again,
    List<Branch> below) {}

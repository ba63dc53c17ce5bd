package vigil.desk.coding;

import vigil.desk.claim.Claim;

/**
 * A statement that was coded from a text.
 *
 * @param number that is shown behind its place in the text
 * @param placed whether that place is known
 */
public record Card(int number, Claim claim, boolean placed) {}

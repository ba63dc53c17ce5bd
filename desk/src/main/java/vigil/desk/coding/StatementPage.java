package vigil.desk.coding;

import java.util.Optional;
import vigil.desk.claim.Claim;
import vigil.desk.page.Form;

/**
 * The coding form on a page of its own.
 *
 * @param address to which the form is sent
 * @param before the statement as it stands; empty when it is a new one
 * @param back where the page returns to
 */
public record StatementPage(
    String address, Form form, Choices choices, Optional<Claim> before, String back) {}

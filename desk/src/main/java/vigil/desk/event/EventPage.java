package vigil.desk.event;

import java.util.List;
import vigil.desk.claim.Claim;
import vigil.desk.page.Option;

/**
 * All that is known of an event.
 *
 * @param address of the page
 * @param statements all of them, withdrawn ones too
 * @param consents what a statement's consent can be set to
 * @param dossiers about it
 */
public record EventPage(
    EventHead head,
    String address,
    String summary,
    List<ActView> acts,
    List<Claim> statements,
    List<Option> consents,
    List<Option> dossiers) {}

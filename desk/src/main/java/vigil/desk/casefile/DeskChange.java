package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.casebook.Change;
import vigil.core.id.Slug;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.role.Role;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.gather.Gathering;
import vigil.gather.police.Law;
import vigil.seal.number.MailboxAddress;
import vigil.seal.testimony.Purpose;

/**
 * One step in the history of a desk. The desk's state is what its changes add up to; who made a
 * change, and when, is journaled beside it.
 */
public sealed interface DeskChange {

  /** Something changed in the casebook. */
  record CasebookChanged(Change change) implements DeskChange {}

  /** A sealed envelope was fetched from the front and lies in the home, still sealed. */
  record TestimonyReceived(EnvelopeId envelope, long sizeBytes, LocalDate fetchedOn)
      implements DeskChange {}

  /** What a caller told was written down and sealed at this desk as the caller's own testimony. */
  record TestimonyTaken(EnvelopeId envelope, long sizeBytes, LocalDate takenOn)
      implements DeskChange {}

  /**
   * The cover of an envelope was read by the program alone, to find out what it belongs to.
   *
   * @param mailbox the address under which its source says that it can be answered
   * @param purpose what it is for
   */
  record TestimonySorted(EnvelopeId envelope, Optional<MailboxAddress> mailbox, Purpose purpose)
      implements DeskChange {}

  /**
   * A testimony was decrypted in memory and shown, or one of its files was handed out.
   *
   * @param told what its cover said: the day and the language
   * @param file which of its files, counted from 1, because a name would stay when the testimony is
   *     erased; earlier versions wrote its path; empty when the text was read
   */
  record TestimonyOpened(EnvelopeId envelope, Told told, Optional<String> file)
      implements DeskChange {}

  /**
   * A testimony was erased for good: its envelope, the words of the replies to its source, and the
   * copies of its files. That it came stays.
   */
  record TestimonyErased(EnvelopeId envelope) implements DeskChange {}

  /** A reply to the source of a testimony was written and waits to be handed to the front. */
  record ReplyWritten(WrittenReply reply) implements DeskChange {}

  /**
   * The front, or the stick, has the reply.
   *
   * @param on the day; empty where an earlier version did not say
   */
  record ReplyDelivered(ReplyId reply, Optional<LocalDate> on) implements DeskChange {}

  /** A copy of a file was made for publication, looked at, and kept. */
  record CopyKept(KeptCopy copy) implements DeskChange {}

  /** A copy was thrown away for good: its file, and what it was. */
  record CopyDiscarded(CopyId copy) implements DeskChange {}

  /** A dossier was written or rewritten; it is public only with an edition. */
  record DossierSaved(DossierDraft draft) implements DeskChange {}

  /** An estimate was made, and somebody kept what came out. */
  record EstimateKept(KeptEstimate estimate) implements DeskChange {}

  /** A gathering was written or rewritten; it is public only with an edition. */
  record GatheringSaved(Gathering gathering) implements DeskChange {}

  /** Something that goes with calling people together. */
  sealed interface Calling extends DeskChange {}

  /** A picture for the public was made; it is public only with an edition. */
  record PictureAdded(PublicPicture picture) implements Calling {}

  /** What is known of the law of a country was corrected, or a country was added. */
  record LawSaved(Law law) implements Calling {}

  /** It was said under which law a gathering takes place. */
  record LawChosen(Slug gathering, Slug law) implements Calling {}

  /**
   * Codes for a gathering were made and shown once, to be printed.
   *
   * @param hashes of these codes, which are all that is kept of them; 32 hexadecimal digits each,
   *     in the order of the hashes
   */
  record CodesPrinted(Slug gathering, List<String> hashes) implements Calling {
    public CodesPrinted {
      hashes = List.copyOf(hashes);
    }
  }

  /** An edition was proposed, because another person has to confirm it. */
  record EditionProposed(EditionProposal proposal) implements DeskChange {}

  /**
   * A proposal was confirmed, and published with the next change; or it was dropped.
   *
   * @param content of the proposal
   */
  record ProposalEnded(String content, boolean confirmed) implements DeskChange {}

  /** An edition was built and signed; it lies in the home. */
  record EditionPublished(PublishedEdition edition) implements DeskChange {}

  /** The front, or the stick, has the edition. */
  record EditionDelivered(long number) implements DeskChange {}

  /** A front accepted this desk and its keys. */
  record FrontPaired(PairedFront front) implements DeskChange {}

  /**
   * It changed who can open what.
   *
   * @param whom it concerns; empty when it concerns everybody
   * @param generation of the list of people that it made
   */
  record KeysChanged(KeyStep step, Optional<String> whom, long generation, LocalDate on)
      implements DeskChange {}

  /**
   * Somebody may do other things now.
   *
   * @param roles all that the person has from now on; at least one
   */
  record RolesChanged(String whom, Set<Role> roles) implements DeskChange {
    public RolesChanged {
      roles = Set.copyOf(roles);
      if (roles.isEmpty()) {
        throw new IllegalArgumentException(whom + " would have no role at all");
      }
    }
  }
}

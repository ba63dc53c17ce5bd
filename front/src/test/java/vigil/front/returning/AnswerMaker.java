package vigil.front.returning;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;
import vigil.exchange.spool.Spool;
import vigil.front.admission.Admission;
import vigil.front.admission.AdmissionLimits;
import vigil.front.page.Frame;
import vigil.front.page.Reading;
import vigil.front.page.Site;
import vigil.front.settings.FrontSettings;
import vigil.front.testimony.FollowUp;
import vigil.front.testimony.Intake;
import vigil.front.testimony.TellLimits;
import vigil.seal.Recipient;
import vigil.seal.number.ReturnNumber;

/** Makes the page that answers a number, as the endpoint does, without a server around it. */
final class AnswerMaker {
  private static final TellLimits LIMITS = new TellLimits(2L << 30, 20, 100_000, 4);
  private static final AdmissionLimits CALM =
      new AdmissionLimits(1_000, 1_000, 1_000, 1L << 30, 16_384);

  private final Mailbox mailbox;
  private final WritingBack writingBack;
  private final MailboxPage page;

  private AnswerMaker(Mailbox mailbox, WritingBack writingBack, MailboxPage page) {
    this.mailbox = mailbox;
    this.writingBack = writingBack;
    this.page = page;
  }

  static AnswerMaker at(Path folder, Mailbox mailbox) throws IOException {
    Recipient group = ReturnNumber.generate(new SecureRandom()).address().recipient();
    Intake intake =
        new Intake(LIMITS, Spool.open(folder.resolve("spool"), 1L << 30), () -> List.of(group));
    Site site =
        new Site(
            LocalizedText.of(Language.ENGLISH, "Witness Group"),
            URI.create("http://localhost/"),
            FrontSettings.defaults().pages(),
            Frame.languages());
    return new AnswerMaker(
        mailbox,
        new WritingBack(new FollowUp(intake), mailbox, Admission.of(CALM).visits()),
        new MailboxPage(site, new Reading(Language.ENGLISH, false), 60));
  }

  byte[] answer(ReturnNumber number) throws IOException {
    try (Visitor visitor = new Visitor(number, mailbox.owner(number))) {
      return answer(visitor);
    }
  }

  byte[] answer(Visitor visitor) throws IOException {
    MailboxView.Writing form = writingBack.form(visitor, page.reading());
    Mailbox.Content content = mailbox.open(visitor.owner());
    return page.of(new MailboxView.Key(visitor.number(), ""), content, form);
  }
}

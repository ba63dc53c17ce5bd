package vigil.desk.coding;

import java.io.IOException;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.desk.page.Form;

/** What statements are coded from on one page. */
interface Coded {
  /** Where the page is. */
  String address();

  /** Whether a statement was coded from it. */
  boolean isOf(Statement statement);

  /** Says that a statement was coded from it. */
  StatementDraft coded(StatementDraft statement);

  /** Fills in what is likely before anything was coded from it. */
  Form begun(Form blank) throws IOException;

  /** Its text, for the program to find words in; nobody sees it. */
  String text() throws IOException;

  /** Records that words of it, or where words stand in it, are shown to whoever asks. */
  void shown() throws IOException;

  /** Shows the page, with the text, to whoever asked for it. */
  void show(Coding coding, Form form) throws IOException;
}

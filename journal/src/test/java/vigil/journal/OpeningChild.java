package vigil.journal;

/** Opens a journal, or prints why it could not. */
final class OpeningChild {

  private OpeningChild() {}

  public static void main(String[] args) throws Exception {
    try (Journal journal = Journal.open(ChildJvm.folder(args), ChildJvm.key(args))) {
      System.out.println("opened with " + journal.size());
    } catch (JournalInUseException e) {
      System.out.println(e.getMessage());
    }
  }
}

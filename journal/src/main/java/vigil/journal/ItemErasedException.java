package vigil.journal;

/** Content was to be added to an item that has been erased; what is erased stays erased. */
public final class ItemErasedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  ItemErasedException(String item) {
    super("the item " + item + " has been erased and takes no content: use a new item");
  }
}

package vigil.desk.metadata;

/** Why a file was not read, or no copy of it made. */
public enum Refusal {
  /** Broken, or not what it begins like. */
  UNREADABLE,
  /** More bytes than are taken into memory. */
  TOO_LARGE,
  /** More pixels, or more memory to decode, than is given. */
  TOO_MANY_PIXELS,
  /** A document of more pages than are made anew. */
  TOO_MANY_PAGES,
  /** Something was to be painted over on a page that is not there. */
  NO_SUCH_PAGE,
  /** Took longer than is waited. */
  TOO_SLOW,
  /** Under a password. */
  LOCKED,
  /** A kind of file that no copy can be made of here. */
  NOT_THIS_KIND,
  /** The group has named no tool for this kind. */
  NO_TOOL,
  /** The group's tool failed. */
  TOOL_FAILED,
  /** No folder that lies in memory, for a tool that needs files. */
  NO_FOLDER_IN_MEMORY,
  /** What came out was not what was asked for. */
  NOT_CLEAN
}

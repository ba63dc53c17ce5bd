package vigil.desk.backup;

import vigil.exchange.minisign.KeyId;

/**
 * What was found in a backup when all of it was read.
 *
 * @param files how many
 * @param changes how many the journal holds
 * @param statements how many there are in the casebook
 * @param signedBy the desk's signing key: another desk's backup bears another
 */
public record Opened(int files, int changes, int statements, KeyId signedBy) {}

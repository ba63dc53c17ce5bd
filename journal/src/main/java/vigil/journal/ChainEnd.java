package vigil.journal;

/**
 * A place in the chain between two records.
 *
 * @param number of the last record before it; 0 at the start
 * @param hash of the chain up to and with that record: 32 bytes
 * @param lengthBytes where the next record begins in the file
 */
@SuppressWarnings("ArrayRecordComponent")
record ChainEnd(long number, byte[] hash, long lengthBytes) {}

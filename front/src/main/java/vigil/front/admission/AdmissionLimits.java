package vigil.front.admission;

/**
 * From when on waits and sums are asked for, and what is taken at most.
 *
 * @param calmPerMinute so many a minute of each way in are nothing unusual
 * @param formsPerMinute so many a minute that make the front itself stretch a number: forms that it
 *     seals, visits with a number, and again as many visits that were worked for
 * @param envelopesPerHour envelopes of all ways in together
 * @param bytesPerDay ciphertext of all ways in together
 * @param presenceTries of the sum for which a presence is counted
 */
public record AdmissionLimits(
    int calmPerMinute,
    int formsPerMinute,
    int envelopesPerHour,
    long bytesPerDay,
    int presenceTries) {}

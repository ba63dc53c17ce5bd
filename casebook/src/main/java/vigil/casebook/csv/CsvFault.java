package vigil.casebook.csv;

/**
 * A quote that breaks a row.
 *
 * @param cellIndex the cell it is in, from 0
 */
record CsvFault(Place place, int cellIndex, String problem, String remedy) {}

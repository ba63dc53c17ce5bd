package vigil.front.dossier;

import vigil.front.page.Phrase;

/** A link to another page of the site. */
record Link(String address, Phrase words) {}

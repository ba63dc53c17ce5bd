package vigil.core.vocabulary;

/**
 * A term of HURIDOCS' Micro-thesaurus 4, "Types of acts" (Dueck, Guzman, Verstappen, 2001), as the
 * tables of OpenEvSys write it: by this, records can be exchanged with groups that code with
 * HURIDOCS formats.
 *
 * @param code twelve digits, two for each level
 * @param name the term in English
 */
public record HuridocsTerm(String code, String name) {}

package fr.caf.ecoute.consultation.interchange;

/**
 * Something of a file that could not be taken over.
 *
 * @param place in the words of the file: a question's code, a sheet and its row
 */
public record LeftOut(String place, String what, String why) {}

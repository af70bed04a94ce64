/** What letters to a list promise, on both databases, with a real mail server. */
@NullMarked
package fr.caf.ecoute.invitation.letter;

import org.jspecify.annotations.NullMarked;

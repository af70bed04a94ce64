/** What the platform promises of the letters it sends, and a real mail server on this machine. */
@NullMarked
package fr.caf.ecoute.mail;

import org.jspecify.annotations.NullMarked;
